/** Syllables that names of persons and places are made of. */

/** Usual syllables of Vietnamese names of persons and places, folded: a name that differs in one is another. */
const SYLLABLES = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh lam mai trinh doan truong ta luong ton
  cao thai kieu chu quach ha kim lo lu la luu mac nghiem phi phung phuong quan sa tang than thi to tong trieu trung
  van viet vinh xuan yen an anh ai bac bach bao bang bich binh ca cam canh chau chi chien chinh cong cuc cuong cu dai
  dan dao dat day diem dien dieu don dong du duc duy dung gia giang giap giao giai hai han hang hanh hau hien hiep hieu
  hoa hoai hoan hong hop hue hung huong huu huy huyen hy kha khac khai khanh khe khiem khoa khoi khue khuong khuyen
  kiem kien kiet ky lac lai lan lanh lap lau lien lieu linh loan loc loi long luat luc luyen mac man manh mau minh
  mo my nam nga ngan nghi nghia ngoc ngu nguyet nha nham nhan nhat nhi nhien nho nhon nhu nhung nhuan ninh noi oanh
  phat phap phi phien pho phong phu phuc phuoc phuong phuot quang que quoc quy quyen quyet quynh sam sang sanh sau
  sen sinh son song soan suong sy tai tam tan tang tao tay te thach tham thanh thang thao thap that the thien thieu
  thinh tho thoa thoai thoi thong thu thua thuan thuc thuong thuy tich tiem tien tiep tinh toai toan toi tong tra
  trac trai tram trang tri triet trong tru truc trung tu tuan tuc tue tung tuoc tuong tuy tuyen tuyet ty uoc uy uyen
  vi vien vong vuong vy xa xuong y yet hoi hoach hung thoan thuan tuu ngai nghe nghiep ngoan`.split(/\s+/),
);

/** Whether a folded syllable is usual in names. */
export const isNameSyllable = (folded: string): boolean => SYLLABLES.has(folded);
