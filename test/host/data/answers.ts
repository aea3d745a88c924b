import type { Answers } from '../../../components/contract/schemas/common.js';
import { birth, PARENTS, shop } from '../../../mocks/data/forms.js';

/** What made-up people answer to the sample e-forms, beside what their account fills in. */
export interface Filled {
  readonly procedure: string;
  readonly caseId: string;
  /** A sample person, by id. */
  readonly by: string;
  readonly agency: string;
  readonly answers: Answers;
}

const WARD = '00000000-0011-8000-8000-000000003127';
const COMMUNE = '00000000-0011-8000-8000-000000003325';
const PROVINCE = '00000000-0011-8000-8000-000000000000';

const at = (detail: string) => ({ province: '11', commune: '03127', detail });
const phone = { DienThoai: '0912345678' };
const livesHere = { nycLoaiCuTru: '1', nycNoiCuTru: '1' };

const weddingOf = { procedure: '1.000894', agency: WARD };
const bride = { DanTocNu: '03', LoaiCuTruNu: '1', LoaiGiayToNu: 'CanCuoc', LanKetHonNu: 1 };
const groom = { DanTocNam: '08', LoaiCuTruNam: '1', LoaiGiayToNam: 'CCCD', NgayCapNam: '01/03/2022' };

const criminalRecord = { procedure: '3.000333', by: 'mai', agency: PROVINCE };
const asked = { LoaiPhieu: '1', MucDich: 'Xin việc làm', SoLuong: 2, DoiTuongPhi: 'thuong' };
const clean = { CoAnTich: '0', BiCam: '0' };
const sinceFourteen = [
  {
    TuNgay: '14/05/2006',
    DenNgay: '31/05/2010',
    NoiCuTru: 'Xã Mường Phăng, huyện Điện Biên, tỉnh Điện Biên',
    NgheNghiep: 'Học sinh',
    NoiLamViec: 'Trường phổ thông dân tộc nội trú huyện Điện Biên',
  },
  { TuNgay: '2010', NoiCuTru: 'Phường Điện Biên Phủ, tỉnh Điện Biên', NgheNghiep: 'Buôn bán' },
];

const residence = { procedure: '1.004222', by: 'mai', agency: WARD };
const newHome = { DangKyCho: 'BanThan', NoiThuongTruMoi: at('Số 12, tổ dân phố 9'), CoNguoiCung: '0' };
const ownHousehold = { LaChuHo: '1' };

const permit = { procedure: '1.013225', agency: WARD };
const land = {
  DiaDiem: at('Tổ dân phố 9'),
  SoThua: '112',
  SoToBanDo: '7',
  DienTichDat: 180.5,
  LoaiGiayToDat: 'giay-chung-nhan',
};
const house = {
  LoaiCongTrinh: 'nha-o',
  TenCongTrinh: 'Nhà ở gia đình bà Lò Thị Mai',
  CapCongTrinh: 'IV',
  DienTichXayDung: 96.4,
  CotXayDung: 0.45,
  TongDienTichSan: 192.8,
  ChieuCao: 8.2,
  SoTang: 2,
};
const designer = {
  NguoiThietKe: 'to-chuc',
  TenThietKe: 'Công ty cổ phần Tư vấn xây dựng Him Lam',
  ChungChiThietKe: 'DIB-00012345',
  ChuTriThietKe: [{ HoTen: 'Bạc Cầm Quý', ChungChi: 'DIB-00054321', BoMon: 'Kết cấu' }],
};

export const FILLED: readonly Filled[] = [
  {
    procedure: '1.001193',
    caseId: 'thong-thuong',
    by: 'mai',
    agency: WARD,
    answers: birth({
      child: 'Quàng Minh Anh',
      day: '02/11/2026',
      sex: '2',
      people: '03',
      asker: 'Me',
      mother: PARENTS.mai,
      father: PARENTS.vinh,
      copies: 2,
    }),
  },
  {
    procedure: '1.001612',
    caseId: 'ca-nhan',
    by: 'mai',
    agency: WARD,
    answers: shop({
      name: 'Hộ kinh doanh Lò Thị Mai',
      capital: 80_000_000,
      workers: 2,
      trades: [{ code: '4711', name: 'Bán lẻ tạp hóa', main: true }],
    }),
  },
  // By authorisation: the owner is somebody else, whose details are typed.
  {
    procedure: '1.001612',
    caseId: 'ca-nhan',
    by: 'hop-tac-xa',
    agency: WARD,
    answers: {
      ...shop({
        name: 'Hộ kinh doanh Quàng Văn Inh',
        capital: 50_000_000,
        workers: 1,
        trades: [{ code: '4711', name: 'Bán lẻ tạp hóa', main: true }],
      }),
      HoTenChuHo: 'Quàng Văn Inh',
      SoDinhDanhChuHo: '011080000321',
      NgaySinhChuHo: '01/01/1980',
      GioiTinhChuHo: 'male',
      ThuongTruChuHo: { province: '11', commune: '03349', detail: 'Đội 5' },
      DienThoaiChuHo: '0912000005',
    },
  },
  {
    ...weddingOf,
    caseId: 'ket-hon-lan-dau',
    by: 'mai',
    answers: {
      ...bride,
      ...groom,
      HoTenNam: 'Mùa A Páo',
      NgaySinhNam: '12/03/1988',
      SoDinhDanhNam: '011088000101',
      NoiCuTruNam: { province: '11', commune: '03325', detail: 'Bản Che Căn' },
      LanKetHonNam: 1,
      CapBanSao: '1',
      SoLuong: 2,
    },
  },
  {
    ...weddingOf,
    caseId: 'ket-hon-lai',
    by: 'pao',
    agency: COMMUNE,
    answers: {
      ...bride,
      ...groom,
      HoTenNu: 'Lò Thị Mai',
      NgaySinhNu: '14/05/1992',
      SoDinhDanhNu: '011192000123',
      NoiCuTruNu: at('Tổ dân phố 4'),
      LanKetHonNam: 2,
      LyDoChamDutNam: 'ly-hon',
      GiayToChamDutNam: 'Quyết định số 15/2024/QĐST-HNGĐ',
      CapBanSao: '0',
    },
  },
  {
    procedure: '1.004873',
    caseId: 'cap-lan-dau',
    by: 'mai',
    agency: WARD,
    answers: {
      ...phone,
      ...livesHere,
      LoaiGiayToC: 'CanCuoc',
      QuanHe: 'BanThan',
      DanToc: '03',
      TinhTrang: 'chua-ket-hon',
      ThoiGianCuTru: [{ TuNgay: '14/05/2010', NoiCuTru: 'Phường Điện Biên Phủ, tỉnh Điện Biên' }],
      MucDich: 'ket-hon',
      HoTenDoiTac: 'Mùa A Páo',
      NgaySinhDoiTac: '1988',
      QuocTichDoiTac: 'VN',
      GiayToDoiTac: '011088000101',
      NoiDangKyKetHon: 'Ủy ban nhân dân xã Mường Phăng',
      CapLai: 'chua',
    },
  },
  {
    procedure: '1.004873',
    caseId: 'cap-lai',
    by: 'pao',
    agency: COMMUNE,
    answers: {
      ...phone,
      ...livesHere,
      QuanHe: 'Khac',
      QuanHeKhac: 'em trai',
      HoTen: 'Mùa Thị Dếnh',
      NgaySinh: '1983',
      GioiTinh: 'female',
      DanToc: '08',
      SoDinhDanh: '011183000214',
      NoiCuTru: { province: '11', commune: '03325', detail: 'Bản Che Căn' },
      TinhTrang: 'goa',
      LoaiKhaiTu: 'trich-luc',
      SoKhaiTu: '27/TLKT',
      NgayKhaiTu: '04/06/2021',
      CoQuanKhaiTu: 'Ủy ban nhân dân xã Mường Phăng',
      ThoiGianCuTru: [
        { TuNgay: '2001', DenNgay: '2009', NoiCuTru: 'Xã Nà Nhạn, huyện Điện Biên, tỉnh Điện Biên' },
        { TuNgay: '2009', NoiCuTru: 'Xã Mường Phăng, tỉnh Điện Biên' },
      ],
      MucDich: 'khac',
      MucDichKhac: 'Vay vốn ngân hàng',
      SoLuong: 1,
      CapLai: 'khong-nop-lai',
      LyDoKhongNopLai: 'Giấy cũ bị ướt, không còn đọc được.',
    },
  },
  {
    procedure: '2.000635',
    caseId: 'ca-nhan',
    by: 'mai',
    agency: WARD,
    answers: {
      ...phone,
      ...livesHere,
      QuanHe: 'BanThan',
      DanToc: '03',
      QuocTich: 'VN',
      LoaiViec: 'khai-sinh',
      CoQuanDangKy: 'Ủy ban nhân dân xã Mường Phăng, huyện Điện Biên, tỉnh Lai Châu',
      NgayDangKy: '1992',
      SoLuong: 3,
    },
  },
  {
    procedure: '2.000635',
    caseId: 'to-chuc',
    by: 'hop-tac-xa',
    agency: WARD,
    answers: {
      LyDo: 'Hoàn thiện hồ sơ bảo hiểm cho thành viên đã mất.',
      HoTen: 'Lò Văn Ún',
      NgaySinh: '1950',
      GioiTinh: 'male',
      QuocTich: 'VN',
      LoaiViec: 'khac',
      LoaiViecKhac: 'Khai tử quá hạn',
      CoQuanDangKy: 'Ủy ban nhân dân xã Thanh Yên',
      SoDangKy: '12',
      QuyenSo: '01/2019',
      SoLuong: 1,
    },
  },
  {
    ...criminalRecord,
    caseId: 'ban-than',
    answers: {
      YeuCauCho: 'BanThan',
      NoiSinh: 'Xã Mường Phăng, huyện Điện Biên, tỉnh Lai Châu',
      QuocTich: 'VN',
      DanToc: '03',
      LoaiGiayTo: 'CanCuoc',
      HoTenCha: 'Lò Văn Pâng',
      NgaySinhCha: '1965',
      HoTenMe: 'Quàng Thị Ún',
      CoVoChong: '1',
      HoTenVoChong: 'Quàng Văn Vinh',
      NgaySinhVoChong: '02/08/1990',
      QuaTrinhCuTru: sinceFourteen,
      ...clean,
      ...asked,
      LoaiPhieu: '2',
    },
  },
  {
    ...criminalRecord,
    caseId: 'uy-quyen',
    answers: {
      YeuCauCho: 'UyQuyen',
      QuanHeUyQuyen: 'Khac',
      HoTen: 'Anna Schmidt',
      NgaySinh: '09/10/1990',
      GioiTinh: 'female',
      NoiSinh: 'Đức',
      QuocTich: 'DE',
      ThuongTru: at('Tổ dân phố 2'),
      LoaiGiayTo: 'HoChieu',
      SoGiayTo: 'C01X00T47',
      NgayCap: '20/02/2021',
      CoVoChong: '0',
      QuaTrinhCuTru: [{ TuNgay: '2004', NoiCuTru: 'Berlin, Đức', NgheNghiep: 'Giáo viên' }],
      CoAnTich: '1',
      AnTich: [
        { ToiDanh: 'Vi phạm quy định về tham gia giao thông', NgayTuyenAn: '2012', ToaAn: 'Tòa án Berlin' },
      ],
      BiCam: '0',
      ...asked,
    },
  },
  {
    ...criminalRecord,
    caseId: 'con-chua-thanh-nien',
    answers: {
      YeuCauCho: 'Con',
      HoTen: 'Quàng Minh Anh',
      NgaySinh: '02/11/2016',
      GioiTinh: 'female',
      NoiSinh: 'Phường Mường Thanh, thành phố Điện Biên Phủ, tỉnh Điện Biên',
      QuocTich: 'VN',
      DanToc: '03',
      ThuongTru: at('Tổ dân phố 4'),
      SoDinhDanh: '011316000456',
      HoTenMe: 'Lò Thị Mai',
      NgaySinhMe: '14/05/1992',
      CoVoChong: '0',
      ChuaDu14Tuoi: true,
      ...clean,
      ...asked,
      DoiTuongPhi: 'tre-em',
    },
  },
  {
    ...residence,
    caseId: 'so-huu',
    answers: {
      ...newHome,
      ...ownHousehold,
      TruongHop: 'so-huu',
      LoaiGiayToChoO: 'so-do',
      SoGiayToChoO: 'AA 01234567',
    },
  },
  {
    ...residence,
    caseId: 'nguoi-than',
    answers: {
      DangKyCho: 'Khac',
      QuanHeNguoiDangKy: 'me',
      HoTen: 'Quàng Minh Anh',
      NgaySinh: '02/11/2016',
      GioiTinh: 'female',
      SoDinhDanh: '011316000456',
      TruongHop: 'nguoi-than',
      NoiThuongTruMoi: at('Số 3, tổ dân phố 1'),
      QuanHeNguoiThan: 'chua-thanh-nien',
      YKienChuSoHuu: 'vneid',
      HoTenChuSoHuu: 'Lò Văn Pâng',
      SoDinhDanhChuSoHuu: '011065000321',
      LaChuHo: '0',
      HoTenChuHo: 'Lò Văn Pâng',
      QuanHeChuHo: 'cháu ngoại',
      SoDinhDanhChuHo: '011065000321',
      YKienChuHo: 'vneid',
      CoNguoiCung: '1',
      NguoiCung: [
        {
          HoTen: 'Quàng Minh Quân',
          NgaySinh: '11/01/2019',
          GioiTinh: 'male',
          SoDinhDanh: '011219000457',
          QuanHeChuHo: 'cháu ngoại',
        },
      ],
    },
  },
  {
    ...residence,
    caseId: 'thue-muon',
    answers: {
      ...newHome,
      ...ownHousehold,
      TruongHop: 'thue-muon',
      HinhThucO: 'thue',
      YKienChuSoHuuThue: 'van-ban',
      HoTenChuSoHuuThue: 'Trần Thị Thu',
      NgayHopDong: '01/10/2026',
      ThoiHanHopDong: '01/10/2028',
      DienTichSan: 24.5,
      SoNguoiO: 2,
    },
  },
  {
    ...residence,
    caseId: 'ton-giao',
    answers: {
      ...newHome,
      ...ownHousehold,
      TruongHop: 'ton-giao',
      TenCoSoTonGiao: 'Chùa Linh Quang',
      TuCach: 'tu-hanh',
      HoTenDaiDienCoSo: 'Nguyễn Văn Tâm',
    },
  },
  {
    ...residence,
    caseId: 'tro-giup',
    answers: {
      ...newHome,
      ...ownHousehold,
      TruongHop: 'tro-giup',
      NoiNhan: 'co-so',
      TenCoSoTroGiup: 'Trung tâm Bảo trợ xã hội tỉnh Điện Biên',
    },
  },
  {
    ...residence,
    caseId: 'phuong-tien',
    answers: {
      ...newHome,
      ...ownHousehold,
      TruongHop: 'phuong-tien',
      LoaiPhuongTien: 'Thuyền gỗ có mui',
      LaChuPhuongTien: '0',
      HoTenChuPhuongTien: 'Lò Văn Sông',
    },
  },
  {
    ...residence,
    caseId: 'don-vi',
    answers: {
      ...newHome,
      ...ownHousehold,
      TruongHop: 'don-vi',
      LucLuong: 'quan-doi',
      TenDonVi: 'Trung đoàn 741',
    },
  },
  {
    ...permit,
    caseId: 'nha-o',
    by: 'mai',
    answers: { ...land, ...house, TuCachNop: 'chu-dau-tu', NguoiThietKe: 'tu-lap', ThoiGianHoanThanh: 8 },
  },
  {
    ...permit,
    caseId: 'khong-theo-tuyen',
    by: 'hop-tac-xa',
    answers: {
      ...land,
      ...house,
      ...designer,
      TuCachNop: 'chu-dau-tu',
      ChucVuDaiDien: 'Giám đốc',
      LoaiCongTrinh: 'khong-theo-tuyen',
      TenCongTrinh: 'Nhà kho chứa thóc',
      CapCongTrinh: 'III',
      CoThamTra: '1',
      TenThamTra: 'Công ty TNHH Kiểm định Mường Thanh',
      ChungChiThamTra: 'DIB-00067890',
      ChuTriThamTra: [{ HoTen: 'Tòng Văn Hặc', ChungChi: 'DIB-00098765' }],
      TheoGiaiDoan: '1',
      NoiDungGiaiDoan: 'Giai đoạn 1: móng. Giai đoạn 2: phần thân.',
      ThuocDuAn: '1',
      TenDuAn: 'Kho lúa gạo Cánh Đồng Mẫu',
      PheDuyetDuAn: 'Quyết định 45/QĐ-UBND ngày 12/02/2026',
      ThoiGianHoanThanh: 12,
    },
  },
  {
    ...permit,
    caseId: 'theo-tuyen',
    by: 'pao',
    answers: {
      ...land,
      ...designer,
      TuCachNop: 'uy-quyen',
      LoaiChuDauTu: 'organisation',
      TenChuDauTu: 'Công ty Cấp nước Điện Biên',
      MaSoThue: '5600101682',
      NguoiDaiDien: 'Vì Văn Tính',
      DiaChiLienHe: at('Tổ dân phố 6'),
      LoaiCongTrinh: 'theo-tuyen',
      TenCongTrinh: 'Đường ống cấp nước tổ 9',
      CapCongTrinh: 'IV',
      CotXayDung: -1.2,
      TongChieuDai: 640,
      DoSau: 1.4,
      TheoGiaiDoan: '0',
      ThuocDuAn: '0',
      ThoiGianHoanThanh: 3,
    },
  },
];
