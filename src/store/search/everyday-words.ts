/**
 * Words that people use and documents do not, with what documents say; both are searched. Add to them freely.
 *
 * A line is `what documents call it | another name < what people say, what else they say`. A `~` stands for up to
 * four words between: `chó ~ cắn` is met by "chó nhà hàng xóm cắn". A phrase may stand in several lines.
 */

const LISTS = {
  general: `
trộm cắp tài sản < ăn trộm, ăn cắp, móc túi, trộm xe
chuyển nhượng quyền sử dụng đất < bán đất, mua bán đất
bản sao < bản photo
giấy chứng nhận quyền sử dụng đất < bìa đỏ, sổ đỏ
kinh doanh < buôn bán
cha đẻ < cha ruột
nhà chung cư < chung cư
căn cước công dân < chứng minh thư
giáo viên < cô giáo, thầy giáo
người lao động < công nhân, nhân viên
đất trồng lúa < đất ruộng
đất ở < đất thổ cư
đất trồng cây lâu năm < đất vườn
nhập ngũ < đi bộ đội
nghĩa vụ quân sự < đi lính
thay đổi họ tên < đổi tên
giấy xác nhận tình trạng hôn nhân < giấy độc thân
giấy chứng nhận kết hôn < giấy đăng ký kết hôn
thành lập doanh nghiệp < lập công ty, mở công ty
lấn chiếm đất < lấn đất
mẹ đẻ < mẹ ruột
đăng ký hộ kinh doanh < mở quán
nhận chuyển nhượng quyền sử dụng đất < mua đất
người khuyết tật < người tàn tật
nước dưới đất | khoan giếng < nước ngầm
mũ bảo hiểm < nón bảo hiểm
trả lương chậm < nợ lương, chậm lương
hộ chiếu < passport
cơ sở dịch vụ ăn uống < quán ăn
bảo hiểm xã hội một lần < rút bảo hiểm
chứng thực bản sao < sao y
giấy chứng nhận quyền sở hữu nhà ở < sổ hồng
chữ đệm < tên đệm, tên lót
thẻ bảo hiểm y tế < thẻ bảo hiểm
cho vay lãi nặng < vay nặng lãi, tín dụng đen
nghỉ hưu < về hưu
thị thực < visa
không chấp hành hiệu lệnh của đèn tín hiệu < vượt đèn đỏ
xe ô tô < xe hơi
xe mô tô < xe máy
cưỡng đoạt tài sản < tống tiền
cưỡng đoạt tài sản | bắt cóc nhằm chiếm đoạt tài sản < đòi tiền chuộc
đe dọa < uy hiếp
giả mạo chức vụ cấp bậc vị trí công tác < giả danh công an, giả mạo công an, giả làm công an
gây rối trật tự công cộng | cố ý làm hư hỏng tài sản < tạt sơn, ném sơn
danh dự nhân phẩm uy tín bị xâm phạm < bóc phốt
nhà ở hình thành trong tương lai < chung cư đang xây, nhà đang xây, nhà trên giấy
cưỡng ép kết hôn < ép cưới, ép hôn
vi phạm chế độ một vợ một chồng < ngoại tình
bạo lực gia đình | hành hạ < bạo hành
bạo lực gia đình | ngược đãi < đánh con
án tích < tiền án
hủy hoại tài sản < đốt nhà
cố ý làm hư hỏng tài sản < đập phá
dâm ô | quấy rối tình dục < sàm sỡ
cố ý gây thương tích | làm nhục người khác < đánh ghen
mua bán trái phép chất ma túy < bán ma túy
đưa hối lộ < đút lót
tai nạn giao thông < tông xe, đụng xe
vi phạm quy định về tham gia giao thông đường bộ < tông chết người
tài liệu giả của cơ quan tổ chức < giấy tờ giả, bằng giả
làm giả con dấu tài liệu của cơ quan tổ chức < làm giả giấy tờ
khấu trừ tiền lương < trừ lương
làm thêm giờ vào ngày nghỉ lễ tết < làm ngày lễ
tuổi nghỉ hưu < tuổi về hưu
ranh giới giữa các bất động sản < lấn ranh, ranh đất
không có giấy tờ về quyền sử dụng đất < đất chưa có sổ, đất không có sổ
hợp đồng vi phạm điều kiện có hiệu lực về hình thức < giấy viết tay, giấy tay
vi phạm quy định điều kiện có hiệu lực về hình thức < chưa công chứng
tặng cho quyền sử dụng đất < tặng đất
thuê nhà ở < thuê trọ
bên cho thuê nhà ở < chủ trọ
xây dựng không có giấy phép < xây trái phép, xây không phép
vứt thải bỏ rác thải không đúng nơi quy định < vứt rác, xả rác
trông nom chăm sóc nuôi dưỡng giáo dục con sau khi ly hôn < quyền nuôi con, nuôi con sau ly hôn
kết hôn chưa đủ tuổi < tảo hôn
xác định cha mẹ con < con ngoài giá thú
cha dượng < bố dượng
trốn tránh nghĩa vụ quân sự < trốn nghĩa vụ quân sự
kháng cáo < kháng án
người làm chứng < nhân chứng
tạm giam < bắt giam
bảo lĩnh < tại ngoại
giảm thời hạn chấp hành án phạt tù < giảm án
thương mại điện tử < bán hàng online, bán hàng qua mạng
giải thể doanh nghiệp < đóng cửa công ty
giáo dục mầm non < nhà trẻ, mẫu giáo
không đúng tuyến < trái tuyến
chi phí khám bệnh chữa bệnh < viện phí
đi làm việc ở nước ngoài theo hợp đồng < xuất khẩu lao động
giết ông bà cha mẹ < giết người thân
giết người < giết mẹ, giết cha
hàng thừa kế < con rể, con dâu
đăng ký khai sinh < khai sinh trễ
đăng ký xe < bấm biển
giấy chứng nhận đăng ký xe < cà vẹt xe`,
  family: `
sinh con < đẻ con, sanh con, sinh đẻ, sanh đẻ
nghỉ thai sản < nghỉ đẻ, đẻ con được nghỉ, sinh con được nghỉ, nghỉ sinh, nghỉ sanh, nghỉ hộ sản
trợ cấp một lần khi sinh con < đẻ con ~ tiền, sinh con ~ tiền, sinh con ~ trợ cấp
mang thai < mang bầu, có bầu, bầu bì, đang bầu, có chửa, bụng bầu
ly hôn < ly dị, bỏ chồng, bỏ vợ, bỏ nhau, li dị, chia tay vợ, chia tay chồng, thôi vợ, thôi chồng
thuận tình ly hôn < cùng chịu ly dị, cùng đồng ý ly hôn, hai bên đồng ý ly hôn, cả hai đồng ý ly hôn
thuận tình ly hôn < cả hai muốn ly hôn
thuận tình ly hôn < đồng thuận ly hôn, hai vợ chồng ~ ly dị, cùng muốn ly hôn
ly hôn theo yêu cầu của một bên < đơn phương ly hôn, ly hôn đơn phương, không cho ly dị
ly hôn theo yêu cầu của một bên < không chịu ly dị, không chịu ly hôn
ly hôn theo yêu cầu của một bên < không đồng ý ly hôn, không chịu ký đơn ly hôn, không ký đơn ly hôn
kết hôn < cưới, lấy chồng, lấy vợ, lấy nhau, làm đám cưới, cưới vợ, cưới chồng
đăng ký kết hôn < làm giấy kết hôn, giấy hôn thú, hôn thú
cấp dưỡng < tiền nuôi con, chu cấp, gửi tiền nuôi con, góp tiền nuôi con, đưa tiền nuôi con
cấp dưỡng < trợ cấp nuôi con, nuôi con hàng tháng
trực tiếp nuôi con < giành quyền nuôi con, con theo ai, con ở với ai, giành con, ai nuôi con, con ~ ai nuôi
chế độ một vợ một chồng < vợ bé, vợ lẽ, bồ nhí, cặp bồ
tài sản < của cải
tài sản riêng của vợ chồng < của riêng vợ, của riêng chồng, tài sản trước khi cưới
tài sản riêng của vợ chồng < tiền trước khi cưới, trước khi cưới
tài sản riêng của vợ chồng < trước khi lấy chồng, trước khi lấy vợ
tài sản của vợ chồng khi ly hôn < ly hôn ~ chia tài sản, ly dị ~ chia tài sản, bỏ nhau ~ chia
chia di sản | thừa kế < chia gia tài, chia đất cho con, chia nhà cho con, để lại nhà, để lại đất
chia di sản | thừa kế < của để lại, chia của, ăn thừa tự
thừa kế theo pháp luật < không có di chúc, không để lại di chúc, không viết di chúc
thừa kế theo pháp luật < chưa kịp viết di chúc, chết không di chúc
di chúc miệng < nói miệng ~ di chúc, di chúc nói miệng, trăn trối, trối lại
lập di chúc < làm di chúc, viết di chúc, tờ di chúc
chết < qua đời, tạ thế
cha mẹ chết < cha mẹ mất, ba mẹ mất, bố mẹ mất, ba má mất, bố tôi mất, mẹ tôi mất, ba tôi mất
cha mẹ chết < bố mới mất, mẹ mới mất, ba mới mất
cha mẹ < ba mẹ, bố mẹ, ba má, tía má, cha má, phụ huynh
mẹ < má
con đẻ < con ruột, con đẻ ra
nhận con nuôi < xin con nuôi, nuôi con của người khác, xin con về nuôi
phụ nữ < đàn bà
trẻ em < trẻ con, con nít, em nhỏ, trẻ nhỏ
người chưa thành niên < vị thành niên, chưa đủ tuổi, dưới tuổi
người cao tuổi < người già, ông bà già, cụ già, các cụ, ông già, bà già, người lớn tuổi
bạo lực gia đình < đánh vợ, chồng đánh, bị chồng đánh, vợ đánh, đánh đập vợ, đánh đập con`,
  work: `
trả lương < lãnh lương, nhận lương, phát lương
trả lương chậm | kỳ hạn trả lương < chậm trả lương, trễ lương, trả lương trễ, không trả lương
trả lương chậm | kỳ hạn trả lương < chưa trả lương, thiếu lương, quỵt lương
trả lương chậm | kỳ hạn trả lương < giam lương
tiền lương thử việc < thử việc ~ lương, lương thử việc
tiền thưởng < thưởng tết, lương tháng 13, tháng lương 13
làm việc vào ban đêm < ca đêm, làm ca đêm, làm đêm, trực đêm, tăng ca đêm
làm thêm giờ vào ngày nghỉ < làm chủ nhật, làm thứ bảy, làm ngày nghỉ, làm ngày tết
làm thêm giờ < tăng ca, làm quá giờ, làm lố giờ, ở lại làm
nghỉ lễ tết < ngày lễ, nghỉ tết, nghỉ lễ
nghỉ hằng năm < nghỉ phép, phép năm, ngày phép
đơn phương chấm dứt hợp đồng lao động < nghỉ ngang, tự ý nghỉ việc, xin nghỉ việc, xin nghỉ làm
đơn phương chấm dứt hợp đồng lao động < muốn nghỉ việc, muốn nghỉ làm
đơn phương chấm dứt hợp đồng lao động < nghỉ không xin phép, bỏ ngang, nghỉ làm ngang, cho nghỉ việc
đơn phương chấm dứt hợp đồng lao động < cho nghỉ làm
đơn phương chấm dứt hợp đồng lao động trái pháp luật < nghỉ ngang, bỏ ngang, đuổi vô cớ
đơn phương chấm dứt hợp đồng lao động trái pháp luật < cho nghỉ vô cớ, đuổi không lý do
sa thải < đuổi việc, bị đuổi, đuổi nhân viên, đuổi tôi, đuổi em
chấm dứt hợp đồng lao động < cho thôi việc, nghỉ việc, nghỉ làm
hết hạn hợp đồng lao động < hết hợp đồng
giao kết hợp đồng lao động < ký hợp đồng lao động, ký hợp đồng làm việc
chế độ ốm đau < nghỉ ốm, nghỉ bệnh, ốm nghỉ, nghỉ đau, bệnh nghỉ làm, ốm ~ nghỉ làm, đau ốm
lao động nam vợ sinh con < vợ sinh, vợ đẻ, vợ sanh, chồng được nghỉ
hưởng < được lãnh, được lĩnh, lãnh bao nhiêu, lãnh mấy
trợ cấp thất nghiệp < lãnh thất nghiệp, tiền thất nghiệp, thất nghiệp ~ lãnh, thất nghiệp ~ hưởng
trợ cấp thất nghiệp < ăn thất nghiệp
mức hưởng bảo hiểm y tế < bảo hiểm trả, bảo hiểm chi trả, bảo hiểm y tế trả, bảo hiểm y tế chi trả
điều kiện hưởng lương hưu < có lương hưu, được lương hưu, nhận lương hưu, lãnh lương hưu
lương hưu < tiền hưu
thời gian đóng bảo hiểm xã hội < đóng bảo hiểm mấy năm, đóng bảo hiểm bao nhiêu năm
thời gian đóng bảo hiểm xã hội < đóng bảo hiểm bao lâu
nghỉ hưu ở tuổi thấp hơn < về hưu sớm, hưu non, nghỉ hưu sớm
trợ cấp mai táng < ma chay, đám tang, đám ma, chôn cất, tiền đám tang, tiền tang
trợ cấp tuất < tiền tuất, tiền tử tuất
tai nạn lao động < tai nạn khi làm, tai nạn lúc làm, bị thương khi làm
người sử dụng lao động < chủ công ty, ông chủ, bà chủ, sếp, chủ hãng, chủ xưởng
lao động là người giúp việc gia đình < ô sin, osin, người giúp việc, thuê giúp việc, giúp việc nhà
người làm công < thợ, thợ hồ, phụ hồ, người làm mướn
mức lương tối thiểu vùng < lương vùng
mức lương cơ sở < lương cơ bản
kỷ luật lao động < đi trễ, đi làm trễ, đi muộn
nội quy lao động < nội quy công ty
bảo hiểm xã hội < sổ bảo hiểm`,
  land: `
lệ phí trước bạ < trước bạ, thuế trước bạ
mức thu lệ phí trước bạ theo tỷ lệ < trước bạ ~ phần trăm, trước bạ bao nhiêu
thuế sử dụng đất phi nông nghiệp < thuế đất, thuế nhà đất
thuế thu nhập cá nhân < thuế bán nhà, thuế bán đất, thuế sang tên, thuế lương
chuyển nhượng < sang tên, bán nhà, bán căn hộ
cấp giấy chứng nhận quyền sử dụng đất < làm sổ đỏ, làm sổ hồng, ra sổ
cấp lại giấy chứng nhận < mất sổ đỏ, mất sổ hồng
hợp thửa đất < gộp thửa, nhập thửa
chuyển mục đích sử dụng đất < lên thổ cư, lên đất ở, lên đất thổ cư, chuyển đất vườn
chuyển mục đích sử dụng đất < đất nông nghiệp lên
thế chấp quyền sử dụng đất < cắm sổ, cầm sổ, thế sổ đỏ
quyền về lối đi qua < lối đi chung, đường đi chung, bịt đường, chặn đường, bít đường
quyền về lối đi qua < rào đường, bịt lối đi, chặn lối đi, bít lối đi
quyền về lối đi qua < lấp đường, đường đi ~ bịt, lối đi ~ bịt, mở lối đi
bất động sản liền kề < hàng xóm, nhà bên, nhà kế bên, nhà sát bên, nhà bên cạnh, nhà kế, nhà láng giềng
trổ cửa < mở cửa sổ, cửa sổ nhìn qua
bên cho thuê < chủ nhà, chủ cho thuê
đơn phương chấm dứt thực hiện hợp đồng < đòi lại nhà, đòi nhà trước hạn, lấy lại nhà
đơn phương chấm dứt thực hiện hợp đồng < đòi lại trước hạn, phá hợp đồng, bể kèo
tạm trú < ở trọ, ở đậu, ở nhờ, phòng trọ
thu hồi đất < giải tỏa, nhà nước lấy đất, mất đất, dời nhà
giấy phép xây dựng < xin phép xây nhà, xin phép xây, xin phép cất nhà, xin phép làm nhà, xây nhà ~ xin phép
giấy phép xây dựng < cất nhà ~ xin phép
xây dựng nhà ở < xây nhà, cất nhà, làm nhà
sửa chữa cải tạo nhà ở < sửa nhà, nâng tầng`,
  harm: `
bồi thường < đền bù, đền, đền tiền
bồi thường thiệt hại < bắt đền, ai đền, ai chịu, phải đền
súc vật gây thiệt hại < chó cắn, chó ~ cắn, mèo ~ cắn, trâu ~ húc, bò ~ húc, chó dữ, bò phá, trâu phá
súc vật gây thiệt hại < gà phá, bò ăn lúa
súc vật < chó, mèo
cây cối gây thiệt hại < cây đổ, cây ngã, cây ~ ngã, cây ~ đổ, cây gãy, cành gãy, nhánh cây
gây thiệt hại | bồi thường thiệt hại < làm bể, làm hư đồ, làm hư xe, làm hỏng đồ, làm hỏng xe
gây thiệt hại | bồi thường thiệt hại < làm vỡ đồ, làm vỡ kính, làm bể đồ
lãi suất < lãi, vay lãi, cho vay lãi, lãi cao
vay tài sản < mượn tiền, vay tiền, cho mượn tiền, mượn nợ, nợ tiền
nghĩa vụ trả nợ của bên vay < quỵt nợ, không trả nợ, xù nợ, trốn nợ, đòi nợ
nghĩa vụ trả nợ của bên vay < mượn tiền không trả, vay tiền không trả, nợ không trả
nghĩa vụ trả nợ của bên vay < thiếu nợ, giật nợ, bùng nợ
đặt cọc < tiền cọc, cọc tiền, bẻ cọc, mất cọc, trả cọc, đòi cọc, lấy lại cọc
cầm cố tài sản < cầm đồ, cầm xe
gửi giữ tài sản < gửi xe, giữ đồ, gửi đồ, giữ xe, trông xe, trông giữ xe, nhận giữ
bồi thường thiệt hại bên giữ tài sản < gửi ~ mất, gửi xe bị mất, giữ ~ mất
chiếm giữ trái phép tài sản | tài sản do người khác đánh rơi bỏ quên < nhặt được, lượm được
chiếm giữ trái phép tài sản | tài sản do người khác đánh rơi bỏ quên < lụm được, nhặt của rơi
chiếm giữ trái phép tài sản | tài sản do người khác đánh rơi bỏ quên < của rơi
gia súc bị thất lạc < trâu lạc, bò lạc, heo lạc
quyền của cá nhân đối với hình ảnh < đăng ảnh, đăng hình, chụp lén, lấy hình, lấy ảnh
bảo hành < đổi trả, bị hư ~ đổi, hàng lỗi, máy hư, hàng hư
bảo đảm chất lượng vật mua bán < mua ~ bị hư, mua ~ bị hỏng, mua nhằm hàng
cướp tài sản < ăn cướp, trấn lột
cướp giật tài sản < giật đồ, giật điện thoại, giật túi, giật dây chuyền, giật giỏ
lừa đảo chiếm đoạt tài sản < lừa tiền, lừa bán, lừa lấy tiền, bị lừa, gạt tiền, lừa gạt
cố ý gây thương tích < đánh người, đánh nhau, đánh người ta, đánh gãy, chém người, đâm người
cố ý gây thương tích < đánh bị thương, đánh bạn
tuổi chịu trách nhiệm hình sự < tuổi ~ đi tù, tuổi ~ ở tù, tuổi ~ bị tội, bao nhiêu tuổi ~ tội
phạt tù < đi tù, ngồi tù, đi tù mấy năm, ở tù, vô tù, vào tù
đánh bạc < cá độ, đánh bài, lô đề, đánh đề, ghi đề, đá gà, chơi bài
sử dụng trái phép chất ma túy < chơi ma túy, hút chích, xì ke, hút ma túy
trồng cây có chứa chất ma túy < trồng cần sa, trồng thuốc phiện
động vật hoang dã < săn thú, bắt chim, thú rừng
khai thác thủy sản < chích điện, đánh cá, xiệc cá, bắt cá bằng điện
hủy hoại rừng < phá rừng, đốn rừng, chặt rừng
thông tin sai sự thật < tin giả, tung tin, tin đồn
nhận hối lộ < ăn hối lộ, vòi tiền, vòi vĩnh
vu khống < vu oan, đổ oan, đặt chuyện`,
  traffic: `
giấy phép lái xe < bằng lái, thi bằng lái, lấy bằng lái, học lái xe
tuổi của người lái xe < tuổi ~ bằng lái, tuổi ~ lái xe, tuổi ~ chạy xe, tuổi ~ đi xe máy
điều khiển xe < chạy xe
người điều khiển xe mô tô xe gắn máy < đi xe máy, lái xe máy, chạy xe máy
chở tối đa hai người < chở ba, chở 3, kẹp ba, chở ~ trên xe máy
nồng độ cồn < uống rượu lái xe, uống bia lái xe, uống rượu bia, say rượu, say xỉn, thổi nồng độ, có cồn
quá tốc độ < chạy quá tốc độ, chạy nhanh, phóng nhanh
dừng xe đỗ xe < đậu xe, đỗ xe, để xe trên đường, đậu xe trước nhà
cấp lại giấy phép lái xe < mất bằng lái, làm lại bằng lái
tạm giữ phương tiện < giam xe, bị giữ xe, giữ xe vi phạm`,
  papers: `
cấp lại thẻ căn cước công dân < làm lại căn cước, mất căn cước, mất thẻ căn cước, mất cccd
cấp lại thẻ căn cước công dân < căn cước ~ làm lại
thủ tục đăng ký khai sinh < làm giấy khai sinh, làm khai sinh, giấy khai sanh
đăng ký khai tử < giấy khai tử, báo tử
thay đổi cải chính hộ tịch < sửa giấy khai sinh, sửa khai sinh, sửa tên, sai tên
đăng ký thường trú < hộ khẩu, chuyển khẩu, nhập khẩu về nhà, nhập hộ khẩu, vô hộ khẩu
đăng ký thường trú < vào hộ khẩu, nhập khẩu cho con, nhập khẩu cho vợ
xóa đăng ký thường trú < cắt khẩu, xóa hộ khẩu, cắt hộ khẩu
cấp hộ chiếu < làm hộ chiếu, làm passport
hộ kinh doanh < tạp hóa, tiệm tạp hóa, buôn bán nhỏ, mở tiệm, mở cửa hàng, mở shop, mở sạp, bán nhỏ lẻ
buôn bán rong | hộ kinh doanh < bán hàng rong, bán vỉa hè, bán vé số, bán dạo
cơ sở bán lẻ thuốc < nhà thuốc, tiệm thuốc, quầy thuốc
lệ phí môn bài < thuế môn bài
hộ nghèo < nhà nghèo, người nghèo, học sinh nghèo, gia đình nghèo
trợ cấp xã hội hàng tháng < tiền già, tiền trợ cấp xã hội, nhà nước cho tiền, tiền nhà nước cho
trợ cấp xã hội hàng tháng < trợ cấp người già, tiền người cao tuổi
mức chuẩn trợ giúp xã hội < chuẩn trợ cấp, trợ cấp xã hội chuẩn, mức chuẩn trợ cấp
giảm giá vé dịch vụ < giảm vé, giảm giá vé
khám bệnh chữa bệnh < đi khám, khám bịnh, đi bệnh viện
lợn < heo
ngô < bắp
bệnh < bịnh
tiếng ồn < ồn ào, làm ồn, gây ồn, hát karaoke ồn
ô nhiễm môi trường < hôi thối, mùi hôi, bốc mùi
chất thải rắn sinh hoạt < rác, tiền rác, đổ rác
chăn nuôi < nuôi heo, nuôi gà, nuôi bò`,
  duties: `
học phí < tiền trường, tiền học, đóng tiền học
buộc thôi học < đuổi học
trung học phổ thông < học cấp 3, trường cấp 3, cấp ba trường, học cấp ba, bằng cấp 3
trung học cơ sở < học cấp 2, trường cấp 2, học cấp hai
tiểu học < học cấp 1, trường cấp 1, học cấp một
độ tuổi gọi nhập ngũ < tuổi ~ đi lính, tuổi ~ đi bộ đội, tuổi ~ nghĩa vụ quân sự
gọi nhập ngũ < đi lính, đi nghĩa vụ, bị gọi nghĩa vụ
thời hạn phục vụ tại ngũ < đi lính mấy năm, đi bộ đội mấy năm, đi nghĩa vụ mấy năm
thời hạn phục vụ tại ngũ < đi lính bao lâu, đi bộ đội bao lâu
thời hạn phục vụ tại ngũ < đi nghĩa vụ bao lâu
tạm hoãn gọi nhập ngũ < hoãn nghĩa vụ quân sự, hoãn đi lính, hoãn nghĩa vụ, hoãn ~ đi lính
tạm hoãn gọi nhập ngũ < miễn đi lính, khỏi đi lính
khởi kiện < đi kiện, nộp đơn kiện, kiện ra tòa, đi thưa, thưa kiện, thưa ra tòa, bị kiện, kiện nhau
khởi kiện < kiện ai, kiện ở đâu, kiện được không
khởi kiện < kiện ra sao
phiên tòa < ra tòa, hầu tòa
trợ giúp pháp lý < luật sư miễn phí, tư vấn luật miễn phí
án phí < tiền kiện, phí kiện
bồi thường thiệt hại do người chưa thành niên gây ra < con nít làm hư, con nít ~ hư, trẻ con làm hư
bồi thường thiệt hại do người chưa thành niên gây ra < con ~ làm hư đồ, cháu ~ làm vỡ
tuyên bố chết < coi như chết, coi như đã chết, xem như chết, mất tích ~ chết
nhà cửa công trình xây dựng gây thiệt hại < lún nhà, nứt nhà, nhà sập, sập nhà, tường sập
nhà cửa công trình xây dựng gây thiệt hại < tường đổ, nhà ~ sập, mái bay
giữ bản chính giấy tờ tùy thân văn bằng < giữ bằng gốc, giữ bằng, giữ cccd, giữ căn cước
giữ bản chính giấy tờ tùy thân văn bằng < giữ giấy tờ gốc, giam bằng
gia súc bị thất lạc < trâu ~ lạc, bò ~ lạc, heo ~ lạc
gia cầm bị thất lạc < gà lạc, vịt lạc, gà ~ lạc, vịt ~ lạc
nghĩa vụ chăm sóc nuôi dưỡng cha mẹ < nuôi cha mẹ, nuôi ba mẹ, nuôi bố mẹ, lo cho cha mẹ, phụng dưỡng
nghĩa vụ chăm sóc nuôi dưỡng cha mẹ < bỏ mặc cha mẹ
tặng cho bất động sản < cho đất, cho nhà, tặng nhà
họ hụi biêu phường < hụi, chơi hụi, giật hụi, bể hụi, chơi họ
xuất ngũ < đi lính về, bộ đội về, ra quân, đi bộ đội về
nghĩa vụ chung về tài sản của vợ chồng < nợ của chồng, nợ của vợ, chồng nợ, vợ nợ
nghĩa vụ chung về tài sản của vợ chồng < nợ ~ ai trả, chồng thiếu nợ, vợ thiếu nợ
thoát nước mưa < nước mái, nước mưa chảy, nước mái ~ chảy, xả nước qua
người quản lý tài sản < trông nhà, coi nhà giùm
chung sống như vợ chồng < sống thử, chưa đăng ký kết hôn, không đăng ký kết hôn, cưới ~ chưa đăng ký
tạm ứng tiền lương < ứng lương, xin ứng lương
nghỉ việc riêng < nghỉ cưới, nghỉ đám cưới, nghỉ đám tang, nghỉ ~ đám tang
xúc phạm danh dự nhân phẩm < nói xấu, lăng mạ, chửi bới, bôi nhọ, chửi, bị chửi, nói bậy
đặt cọc < cọc đất, cọc nhà
cấp đổi giấy phép lái xe < đổi bằng lái, bằng lái hết hạn, gia hạn bằng lái
tội hiếp dâm < cưỡng hiếp
bắt giữ người trái pháp luật < nhốt người, bắt nhốt, giam người
xâm phạm chỗ ở < tự ý vào nhà, xông vào nhà, vô nhà người khác
trốn thuế < không đóng thuế, né thuế
giấy phép kinh doanh karaoke < mở karaoke, quán karaoke
thời gian hoạt động karaoke < karaoke ~ mấy giờ, karaoke ~ giờ
phòng cháy chữa cháy < cháy nhà, bình chữa cháy
trợ cấp thôi việc < tiền nghỉ việc, trợ cấp nghỉ việc, nghỉ việc ~ trợ cấp`,
};

/** What a question is after, as headings name it: asked for by these words, which say nothing else. */
const AFTER = `
độ tuổi | đủ tuổi < bao nhiêu tuổi, mấy tuổi, tuổi nào
mức < bao nhiêu phần trăm, mấy phần trăm, mấy trăm phần trăm, bao nhiêu tiền, mấy tiền, tốn bao nhiêu
mức < mất bao nhiêu
mức < hết bao nhiêu, trả bao nhiêu, đóng bao nhiêu, được bao nhiêu, là bao nhiêu, phạt bao nhiêu, cao nhất bao nhiêu
mức < tối đa bao nhiêu
thời hạn | thời gian < bao lâu, mấy ngày, mấy tháng, mấy năm, bao nhiêu ngày, bao nhiêu tháng, bao nhiêu năm
hồ sơ | thủ tục < giấy tờ gì, cần gì, hồ sơ gì, cần những gì, giấy gì, thủ tục gì, cần giấy
xử phạt | xử lý vi phạm < bị phạt, phạt sao, bị gì, phạt thế nào, có bị phạt, có bị gì
thẩm quyền < chỗ nào làm, cơ quan nào, ai cấp, ai quyết định, ai giải quyết`;

/** Each phrase with the names of what it says. */
function phrasesOf(list: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of list.split('\n').filter(Boolean)) {
    const [names = '', phrases = ''] = line.split(' < ');
    for (const phrase of phrases.split(', ')) {
      const known = found.get(phrase) ?? [];
      found.set(phrase, [...known, ...names.split(' | ').filter((name) => !known.includes(name))]);
    }
  }
  return found;
}

/** Everyday words for what the law calls otherwise, or calls by several names. */
export const EVERYDAY: ReadonlyMap<string, readonly string[]> = phrasesOf(Object.values(LISTS).join('\n'));

/** What questions are after, by the words that ask for it. */
export const ASKED_FOR: ReadonlyMap<string, readonly string[]> = phrasesOf(AFTER);

/** Everyday words that people more often mean as others, once their diacritics are gone: chứng cứ, công nhận, ở đâu … */
export const MISTAKEN: ReadonlySet<string> = new Set(
  (
    'chung cu, cong nhan, cuoi, di linh, mo quan, sao y, con dau, giay tay, khang an, nhan chung, chu tro, tai ngoai, ' +
    'trai tuyen, thue dat, voi tien, tong tien, tien cua, mat dat, cap so, tien an, bi toi, bo pha, bang gia, tru luong, ' +
    'bo vo, co con, ba ma, de con, tien gia, bao hanh, co chua, phai den, cho du, danh ca, dang hinh, bo duong, dat chuyen, ' +
    'cac cu, lap duong, vo tu, o dau, sanh de, nghi cuoi, den tien, dung xe, chu hang, vao tu, san thu, doi nha, ' +
    'nghi dau, trong xe, ra so, dam nguoi, dang anh, danh con, thoi viec, tang dat, ly di phong, sua ten, sai ten'
  ).split(', '),
);
