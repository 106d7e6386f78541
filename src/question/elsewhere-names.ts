/** Provinces and larger cities of Viet Nam, before and after 1 July 2025, folded. Those held are not elsewhere. */
export const ELSEWHERE_NAMES: readonly string[] =
  `ha noi,thanh pho ho chi minh,tphcm,hcm,ho chi minh,sai gon,da nang,hai phong,can tho,hue,thua thien hue,an giang,ba ria vung tau,
  vung tau,bac giang,bac kan,bac lieu,bac ninh,ben tre,binh dinh,binh duong,binh phuoc,binh thuan,ca mau,cao bang,dak lak,
  dak nong,dien bien,dong nai,dong thap,gia lai,ha giang,ha nam,ha tinh,hai duong,hau giang,hoa binh,hung yen,khanh hoa,
  kien giang,kon tum,lai chau,lam dong,lang son,lao cai,long an,nam dinh,nghe an,ninh binh,ninh thuan,phu tho,phu yen,
  quang binh,quang nam,quang ngai,quang ninh,quang tri,soc trang,son la,tay ninh,thai binh,thai nguyen,thanh hoa,
  tien giang,tra vinh,tuyen quang,vinh long,vinh phuc,yen bai,nha trang,da lat,quy nhon,pleiku,buon ma thuot,bien hoa,
  thu dau mot,thu duc,hoi an,tam ky,dong hoi,ha long,viet tri,phan thiet,phan rang,tuy hoa,cam ranh,my tho,
  cao lanh,long xuyen,rach gia,phu quoc,vinh city,sa pa,lang co,chu lai,dung quat`
    .split(',')
    .map((name) => name.trim().replace(/\s+/g, ' '));
