/** Everyday words for what procedures do, and the words of their titles. Add to the list freely. */
import { phraseList } from '../../language/phrase-list.ts';

const KIN =
  '(?:ba|bố|cha|mẹ|má|ông|bà|ông nội|bà nội|ông ngoại|bà ngoại|' +
  'chồng|vợ|con|anh|chị|em|bác|chú|cô|dì|cậu|cụ|người thân|người nhà)';
const WHOSE = '(?: (?:tôi|em|mình|anh|chị|cháu|nhà tôi|nhà em|của tôi|của em))?';

/** Everyday words as patterns over words set apart by one space, and the words of titles they stand for. */
export const EVERYDAY: readonly (readonly [string, string])[] = [
  // People: born, married, dead.
  [
    `${KIN}${WHOSE}(?: (?:vừa|mới|đã|bị))? mất(?! (?:giấy|sổ|thẻ|bằng|hộ ` +
      'chiếu|xe|điện thoại|cccd|cmnd|bao|phí|tiền|lệ))',
    'đăng ký khai tử',
  ],
  [
    'báo tử|người mất|người chết|qua đời|từ trần|người đã khuất|giấy chứng tử|giấy khai tử',
    'đăng ký khai tử',
  ],
  [
    '(?:mới|vừa|sắp) (?:đẻ|sinh)|(?:có|sinh) em bé|con mới sinh|' +
      'sinh con|em bé|làm khai sinh|giấy khai sinh cho|giấy khai sinh',
    'đăng ký khai sinh',
  ],
  ['khai sinh (?:muộn|trễ|quá hạn|trễ hạn)|(?:muộn|trễ|quá hạn) khai sinh', 'đăng ký khai sinh'],
  [
    'cưới|lấy vợ|lấy chồng|thành vợ chồng|giấy kết hôn|giấy đăng ký kết hôn|giấy hôn thú|hôn thú',
    'đăng ký kết hôn',
  ],
  [
    'độc thân|chưa vợ|chưa chồng|chưa kết hôn|chưa có vợ|chưa có chồng',
    'cấp giấy xác nhận tình trạng hôn nhân',
  ],
  [
    'người ngoại quốc|vợ tây|chồng tây|việt kiều|người (?:mỹ|' +
      'hàn|hàn quốc|nhật|trung quốc|đài loan|pháp|lào|campuchia)',
    'có yếu tố nước ngoài',
  ],
  [
    '(?:bạn gái|bạn trai|vợ|chồng)(?: [^ ]+)? (?:là )?người ' +
      'nước ngoài|kết hôn với người nước ngoài|lấy người nước ngoài',
    'kết hôn có yếu tố nước ngoài',
  ],
  [
    'sai tên|sửa tên|sai họ|sai năm sinh|sai ngày sinh|sửa ngày sinh|' +
      'ghi sai|viết sai|bị sai|sửa giấy khai sinh|chỉnh sửa giấy khai sinh',
    'cải chính thông tin hộ tịch',
  ],
  [
    'đổi tên|đổi họ|thay tên|thêm chữ đệm|đổi dân tộc|xác định lại dân tộc',
    'thay đổi cải chính hộ tịch xác định lại dân tộc',
  ],
  [
    '(?:bổ sung|thêm|ghi thêm) tên (?:cha|bố|mẹ)|nhận (?:cha|bố|' +
      'con|mẹ)|cha nhận con|chưa có tên (?:cha|bố)|con ngoài giá thú',
    'đăng ký nhận cha mẹ con',
  ],
  [
    'nhận nuôi|nhận (?:[^ ]+ ){0,3}(?:về )?nuôi|xin con nuôi|nhận con nuôi|trẻ bị bỏ rơi|bị bỏ rơi|nuôi con nuôi',
    'đăng ký việc nuôi con nuôi',
  ],
  [
    'bản sao (?:giấy )?khai sinh|sao lục khai sinh|trích lục khai sinh|trích lục|bản sao khai sinh',
    'cấp bản sao trích lục hộ tịch bản sao giấy khai sinh',
  ],
  [
    'mất (?:bản chính )?(?:giấy )?khai sinh|khai sinh (?:bị ' +
      ')?mất(?! (?:bao|mấy|lệ|phí|tiền|thời))|mất bản gốc khai sinh',
    'đăng ký lại khai sinh',
  ],
  ['mất giấy kết hôn|mất (?:giấy )?đăng ký kết hôn', 'đăng ký lại kết hôn'],
  ['người giám hộ|trông nom cháu mồ côi|mồ côi', 'đăng ký giám hộ'],
  ['ghi chú ly hôn', 'ghi vào sổ hộ tịch việc ly hôn'],
  ['ghi chú kết hôn', 'ghi vào sổ hộ tịch việc kết hôn'],
  ['ghi chú', 'ghi vào sổ hộ tịch'],
  // Papers of a person.
  [
    'cccd|cmnd|chứng minh thư|chứng minh nhân dân|thẻ chip|' +
      'gắn chip|căn cước công dân|thẻ căn cước|làm căn cước|cmt',
    'cấp thẻ căn cước',
  ],
  [
    '(?:đổi|đổi sang|đổi lại|thay) (?:thẻ )?(?:cccd|cmnd|căn cước|chứng ' +
      'minh)|(?:cccd|cmnd|căn cước)(?: công dân)? (?:hết hạn|cũ|hỏng)',
    'cấp đổi thẻ căn cước',
  ],
  ['(?:mất|làm lại|rớt|bị mất) (?:thẻ )?(?:cccd|cmnd|căn cước|chứng minh)', 'cấp lại thẻ căn cước'],
  [
    'định danh|vneid|mức 2|mức độ 2|tài khoản định danh|định danh mức 2',
    'cấp tài khoản định danh điện tử mức độ 02',
  ],
  ['passport|hộ chiếu|sổ thông hành', 'cấp hộ chiếu phổ thông'],
  ['(?:mất|báo mất|trình báo mất) hộ chiếu|hộ chiếu bị mất', 'trình báo mất hộ chiếu'],
  ['lý lịch tư pháp|phiếu lý lịch|án tích|lltp', 'cấp phiếu lý lịch tư pháp'],
  // Where one lives.
  [
    'hộ khẩu|nhập hộ khẩu|nhập khẩu (?:cho|về|vào)|chuyển hộ ' +
      'khẩu|chuyển khẩu|nhập hộ|chuyển thường trú|đăng ký hộ khẩu',
    'đăng ký thường trú',
  ],
  ['cắt khẩu|cắt hộ khẩu|xóa khẩu|xóa hộ khẩu|xóa thường trú', 'xóa đăng ký thường trú'],
  ['tách khẩu|tách hộ khẩu|tách sổ', 'tách hộ'],
  ['kt3|ở trọ|thuê trọ|ở thuê|thuê nhà|tạm trú tạm vắng|sinh viên ở', 'đăng ký tạm trú'],
  ['đi làm xa|đi vắng|vắng nhà|đi xa lâu ngày', 'khai báo tạm vắng'],
  ['ngủ lại|ở qua đêm|khách ở lại|khách lưu trú|nhà nghỉ khai báo', 'thông báo lưu trú'],
  [
    'giấy (?:xác nhận )?cư trú|ct07|xác nhận cư trú|xác nhận nơi ở|xác nhận nơi cư trú',
    'xác nhận thông tin về cư trú',
  ],
  ['người nước ngoài (?:đến|ở|ngủ|thuê|lưu trú|tạm trú)', 'khai báo tạm trú cho người nước ngoài'],
  // Land and houses.
  [
    'sổ đỏ|sổ hồng|bìa đỏ|giấy chứng nhận quyền sử dụng đất|giấy đất|gcnqsdđ',
    'cấp giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất',
  ],
  [
    '(?:làm|cấp|xin)(?: cấp)? (?:sổ đỏ|sổ hồng|bìa đỏ)(?: lần đầu)?|cấp sổ lần đầu|sổ đỏ lần đầu',
    'đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận lần đầu',
  ],
  [
    '(?:mất|làm lại|thất lạc) (?:sổ đỏ|' + 'sổ hồng|bìa đỏ|giấy chứng nhận)',
    'cấp lại giấy chứng nhận do bị mất',
  ],
  ['đổi (?:sổ đỏ|sổ hồng|bìa đỏ)', 'cấp đổi giấy chứng nhận'],
  ['sai (?:trên|trong) (?:sổ đỏ|sổ hồng)|sửa (?:sổ đỏ|sổ hồng)', 'đính chính giấy chứng nhận đã cấp'],
  [
    phraseList(
      'sang tên (?:đất|nhà|sổ đỏ|sổ hồng|sổ)|mua bán đất|bán đất',
      'chuyển nhượng (?:đất|quyền sử dụng đất|nhà đất)|tặng cho đất|cho con đất',
      'đất (?:đứng tên|của) [^ ]+(?: [^ ]+)? (?:muốn )?sang tên',
    ),
    'đăng ký biến động quyền sử dụng đất chuyển nhượng thừa kế tặng cho',
  ],
  [
    'thừa kế|chia di sản|di sản|chia đất|ba mẹ để lại|đứng tên (?:ba|bố|cha|mẹ|ông|bà)',
    'chứng thực văn bản phân chia di sản thừa kế',
  ],
  [
    'lên thổ cư|chuyển (?:đất )?(?:sang )?(?:đất )?thổ cư|' +
      'chuyển đổi mục đích|chuyển đất (?:[^ ]+ ){0,4}sang|lên đất ở',
    'chuyển mục đích sử dụng đất',
  ],
  ['tách sổ đất|tách đất|tách thửa|chia thửa|gộp thửa|hợp thửa', 'tách thửa hoặc hợp thửa đất'],
  ['tranh chấp đất|lấn đất|lấn ranh|tranh chấp ranh', 'giải quyết tranh chấp đất đai hòa giải'],
  [
    'thế chấp|vay ngân hàng bằng sổ đỏ|xóa thế chấp',
    'đăng ký biện pháp bảo đảm \
bằng quyền sử dụng đất',
  ],
  [
    'xây nhà|phép xây|gpxd|cấp phép xây dựng|giấy phép xây|cất nhà|dựng nhà',
    'cấp giấy phép xây dựng nhà ở riêng lẻ',
  ],
  ['sửa nhà|cải tạo nhà|nâng tầng', 'cấp giấy phép sửa chữa cải tạo nhà ở'],
  ['số nhà', 'cấp giấy chứng nhận số nhà'],
  ['nhà thu nhập thấp|nhà ở cho người nghèo|mua nhà xã hội', 'nhà ở xã hội'],
  // Vehicles.
  ['bằng lái|gplx|bằng b1|bằng b2|bằng a1|bằng xe máy|bằng lái xe', 'cấp giấy phép lái xe'],
  ['(?:mất|làm lại|rớt) (?:bằng lái|gplx|giấy phép lái xe|bằng)', 'cấp lại giấy phép lái xe'],
  [
    '(?:đổi|gia hạn) (?:bằng lái|gplx|giấy phép lái xe|bằng)|' +
      '(?:bằng lái|gplx|giấy phép lái xe)(?: [^ ]+){0,3} hết hạn',
    'đổi giấy phép lái xe',
  ],
  ['thi bằng lái|học lái xe|thi lái xe', 'sát hạch cấp giấy phép lái xe'],
  ['bấm biển|cà vẹt|đăng ký xe|biển số|làm biển|mua xe mới|cavet', 'đăng ký xe cấp biển số xe'],
  ['mua xe mới|xe mới mua|bấm biển|đăng ký xe mới', 'đăng ký xe lần đầu'],
  ['sang tên (?:đổi chủ|xe)|mua bán xe|mua xe cũ|bán xe|đổi chủ xe', 'thay đổi chủ xe đăng ký sang tên xe'],
  [
    '(?:mất|làm lại|rách) (?:cà vẹt|giấy tờ xe|đăng ký xe|biển ' +
      'số|biển số xe|giấy đăng ký xe)|mất giấy chứng nhận đăng ký xe',
    'cấp lại chứng nhận đăng ký xe biển số xe',
  ],
  [
    'xe (?:[^ ]+ ){0,4}(?:cũ nát|nát|hết niên hạn|hỏng không dùng)|hết niên hạn|bỏ xe|xe cũ nát',
    'thu hồi chứng nhận đăng ký xe biển số xe',
  ],
  ['biển tạm|đăng ký tạm thời', 'đăng ký xe tạm thời'],
  ['đăng kiểm', 'cấp giấy chứng nhận kiểm định tem kiểm định'],
  // Work, insurance, welfare.
  ['bhxh', 'bảo hiểm xã hội'],
  ['bhyt|thẻ bảo hiểm|thẻ y tế', 'thẻ bảo hiểm y tế'],
  [
    'rút (?:bảo hiểm|bhxh)|lấy bảo hiểm một lần|lãnh bảo hiểm một lần|bảo hiểm 1 lần|bhxh 1 lần',
    'giải quyết hưởng bảo hiểm xã hội một lần',
  ],
  ['thất nghiệp|bhtn|nghỉ việc lãnh tiền|mất việc', 'hưởng trợ cấp thất nghiệp'],
  ['thai sản|nghỉ sinh|nghỉ đẻ|tiền sinh con|sinh con có bảo hiểm', 'giải quyết hưởng chế độ thai sản'],
  [
    'tai nạn lao động|bệnh nghề nghiệp|tnlđ',
    'giải quyết hưởng chế độ TNLĐ BNN tai nạn lao động bệnh nghề nghiệp',
  ],
  ['tử tuất|tiền tuất', 'giải quyết hưởng chế độ tử tuất'],
  ['về hưu|nghỉ hưu|hưu trí|lương hưu', 'hưởng lương hưu'],
  [
    '(?:người già|người cao tuổi|tuổi già|cụ già)|(?:[7-9]\\d|bảy mươi|tám mươi) tuổi|không có lương hưu',
    'trợ cấp hưu trí xã hội',
  ],
  ['đám tang|ma chay|chôn cất|tang lễ|mai táng phí|tiền mai táng|mai táng', 'hỗ trợ chi phí mai táng'],
  [
    'người tàn tật|tàn tật|khuyết tật|giấy khuyết tật',
    'xác định mức độ khuyết tật cấp giấy xác nhận khuyết tật',
  ],
  ['trợ cấp hàng tháng|trợ cấp xã hội|bảo trợ xã hội|tiền trợ cấp', 'trợ cấp xã hội hàng tháng'],
  ['hộ nghèo|cận nghèo|nhà nghèo|sổ nghèo|thu nhập thấp', 'công nhận hộ nghèo hộ cận nghèo'],
  ['thoát nghèo', 'công nhận hộ thoát nghèo'],
  ['thương binh|liệt sĩ|người có công|cựu chiến binh|thanh niên xung phong', 'người có công với cách mạng'],
  [
    'đi nghĩa vụ|nghĩa vụ quân sự|nhập ' + 'ngũ|đi lính|đi bộ đội|17 tuổi đăng ký',
    'đăng ký nghĩa vụ quân sự',
  ],
  // Trade.
  [
    'mở quán|mở tiệm|mở cửa hàng|buôn bán|kinh doanh cá thể|đăng ký ' +
      'kinh doanh|giấy phép kinh doanh|bán hàng ăn|hộ cá thể|kinh doanh nhỏ',
    'đăng ký thành lập hộ kinh doanh',
  ],
  [
    phraseList(
      '(?:đóng cửa|nghỉ|giải thể|ngừng|chấm dứt|dẹp)(?: [^ ' +
        ']+){0,2} (?:hộ kinh doanh|quán|tiệm|cửa hàng|kinh doanh)',
      'nghỉ bán|dẹp tiệm|nghỉ kinh doanh',
    ),
    'chấm dứt hoạt động hộ kinh doanh',
  ],
  ['tạm nghỉ (?:kinh doanh|bán)|tạm ngừng', 'tạm ngừng kinh doanh'],
  ['mở công ty|lập công ty|thành lập công ty', 'đăng ký thành lập doanh nghiệp'],
  [
    'attp|vệ sinh thực phẩm|an toàn thực phẩm|kinh doanh thực phẩm|bán đồ ăn|quán ăn',
    'cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
  ],
  ['giấy phép rượu|bán rượu', 'cấp giấy phép bán lẻ rượu'],
  ['nước ngầm|giếng khoan|khoan giếng', 'khai thác nước dưới đất'],
  ['giấy phép môi trường|cấp phép môi trường', 'cấp giấy phép môi trường'],
  ['vỉa hè|lòng đường', 'sử dụng tạm thời lòng đường vỉa hè'],
  ['chặt cây|đốn cây|tỉa cây', 'cấp giấy phép chặt hạ dịch chuyển cây xanh'],
  // Copies and signatures.
  [
    'sao y|công chứng (?:bản sao|giấy tờ|bằng)|photo công ' +
      'chứng|chứng thực (?:bản sao|bằng|giấy tờ)|sao y bản chính',
    'chứng thực bản sao từ bản chính',
  ],
  [
    'chứng chữ ký|xác nhận chữ ký|công chứng chữ ký|chứng thực chữ ký',
    'chứng thực chữ ký trong các giấy tờ văn bản',
  ],
  ['di chúc', 'chứng thực di chúc'],
  ['giấy ủy quyền|ủy quyền', 'chứng thực chữ ký giấy ủy quyền'],
  // School.
  ['vào lớp (?:1|một)|lớp một', 'tuyển sinh tiểu học'],
  ['vào lớp (?:6|sáu)|lên cấp 2|lên cấp hai', 'tuyển sinh trung học cơ sở'],
  ['vào lớp (?:10|mười)|lên cấp 3|lên cấp ba', 'tuyển sinh trung học phổ thông'],
  ['chuyển trường|xin học trường khác', 'chuyển trường và tiếp nhận học sinh'],
  ['(?:giảm|miễn) học phí', 'miễn giảm học phí hỗ trợ chi phí học tập'],
  [
    'bằng đại học nước ngoài|bằng nước ngoài|trường nước ngoài cấp',
    'công nhận văn bằng do cơ sở giáo dục nước ngoài cấp',
  ],
  [
    '(?:mất|bản sao) (?:bằng tốt nghiệp|bằng cấp|bằng đại học|bằng)',
    'cấp bản sao văn bằng chứng chỉ từ sổ gốc',
  ],
  // Complaints.
  ['kiện|khiếu kiện|khiếu nại', 'giải quyết khiếu nại'],
  ['tố cáo|tố giác', 'giải quyết tố cáo'],
  // Ways of saying "again", "anew", "longer".
  ['làm lại|cấp lại|bị mất|đánh mất|làm mất|thất lạc', 'cấp lại'],
  ['hết hạn|gia hạn|sắp hết hạn', 'gia hạn cấp đổi'],
  ['cấp mới|làm mới|lần đầu', 'lần đầu'],
];
