import { texts } from './texts.js';

/** Words of the field of `dvc-procedure-search`. */
export const searchTexts = texts('search', {
  label: 'Tìm thủ tục hành chính',
  hint: 'Gõ tên hoặc mã, có dấu hay không dấu đều được. Ví dụ: đăng ký khai sinh, ho kinh doanh, 1.004222',
  button: 'Tìm kiếm',
  suggestions: 'Thủ tục gợi ý',
  suggested: (count: number) =>
    count === 0 ? 'Chưa có gợi ý.' : `${count} gợi ý. Dùng mũi tên lên, xuống để chọn.`,
  searching: 'Đang tìm…',
  offline: 'Đang ngoại tuyến. Vẫn tìm được trong danh mục đã tải về máy này.',
});
