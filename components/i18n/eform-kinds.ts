import { texts } from './texts.js';

/** Words of the kinds of fields beyond lines of text; loaded with them. */
export const eformKindTexts = texts('eform-kinds', {
  reviewTitle: 'Xem lại tờ khai',
  reviewHint: 'Hãy đọc lại từng phần. Chọn “Sửa” nếu cần thay đổi.',
  choose: 'Chọn',
  dayHint: 'ngày/tháng/năm, ví dụ 05/02/2026',
  yearHint: 'ngày/tháng/năm, ví dụ 05/02/1990; nếu chỉ biết năm thì ghi năm',
  dateTimeHint: 'ngày/tháng/năm giờ:phút, ví dụ 05/02/2026 08:30',
  timeHint: 'giờ:phút, ví dụ 08:30',
  monthHint: 'tháng/năm, ví dụ 02/2026',
  onlyYearHint: 'bốn chữ số, ví dụ 2026',
  tagsHint: 'Nhấn Enter sau mỗi mục.',
  addOne: 'Thêm',
  removeOne: 'Xóa',
  search: (label: string) => `Tìm ${label}`,
  searchHint: 'Gõ từ cần tìm',
  found: (count: number) => (count === 0 ? 'Không có mục nào' : `${count} mục để chọn`),
  more: 'Xem thêm',
  listFailed: 'Chưa tải được danh sách.',
  partMissing: 'Trang này chưa nhận được mục này.',
  doneRow: 'Xong',
  emptyRow: 'Chưa khai',
  province: 'Tỉnh, thành phố',
  commune: 'Xã, phường, đặc khu',
  detail: 'Số nhà, đường, thôn, tổ dân phố',
  formerDistrict: (name: string) => `Quận, huyện trên giấy tờ cũ: ${name}`,
  communeAfterProvince: 'Chọn tỉnh, thành phố trước',
  loadingPlaces: 'Đang tải danh sách…',
  placesFailed: 'Chưa tải được danh sách địa danh.',
  retry: 'Thử lại',
  inWords: (words: string) => `Bằng chữ: ${words}`,
  scanCard: 'Quét mã QR trên thẻ căn cước',
  fillFromCard: 'Điền theo mã QR của thẻ',
  cardRead: 'Đã điền theo thẻ. Hãy xem lại các mục vừa điền.',
  cardNotRead: 'Chưa đọc được mã QR. Hãy chụp lại, đủ sáng và rõ nét, hoặc tự điền.',
  idDoubts: {
    'citizen-id-birth-date':
      'Năm sinh đã khai khác với năm sinh trong số định danh. Hãy xem lại; nếu đúng thì tiếp tục.',
    'citizen-id-sex':
      'Giới tính đã khai khác với giới tính trong số định danh. Hãy xem lại; nếu đúng thì tiếp tục.',
  },
  row: (label: string, number: number) => `${label} ${number}`,
  addRow: (label: string) => `Thêm ${label}`,
  removeRow: (row: string) => `Xóa ${row}`,
  rowAdded: (row: string) => `Đã thêm ${row}.`,
  rowRemoved: (row: string) => `Đã xóa ${row}.`,
  rowRestored: (row: string) => `Đã khôi phục ${row}.`,
  undo: 'Hoàn tác',
  noRows: 'Chưa có dòng nào.',
  rowsFull: (most: number) => `Đã đủ ${most} dòng.`,
});

/** The words of one language. */
export type EformKindTexts = (typeof eformKindTexts)['vi'];
