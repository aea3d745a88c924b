import { texts } from './texts.js';

/** Words of `dvc-agency-chooser`. */
export const agencyChooserTexts = texts('agency-chooser', {
  province: 'Tỉnh, thành phố',
  commune: 'Xã, phường',
  communeHint: (count: number) => `Gõ tên, không cần dấu. Có ${count.toLocaleString('vi')} nơi để chọn.`,
  communeAnywhere: 'Chưa chắc thuộc tỉnh nào? Gõ luôn tên xã, phường.',
  agency: 'Cơ quan tiếp nhận',
  agencyHint: (count: number) => `Gõ tên, không cần dấu. Có ${count.toLocaleString('vi')} cơ quan để chọn.`,
  wholeProvince: 'Cơ quan cấp tỉnh',
  proposed: {
    last: 'Đã chọn sẵn theo lần trước trên máy này; bạn có thể đổi.',
    near: 'Đã chọn sẵn theo nơi ở trong tài khoản của bạn; bạn có thể đổi.',
  },
  chosen: 'Nơi tiếp nhận hồ sơ',
  none: 'Chưa có cơ quan nào tại đây nhận thủ tục này.',
  found: (count: number) => `Có ${count.toLocaleString('vi')} kết quả.`,
  nothing: (typed: string) => `Chưa thấy nơi nào tên “${typed}”. Hãy thử tên sau khi sắp xếp lại.`,
  pick: 'Hãy chọn một nơi trong danh sách',
});
