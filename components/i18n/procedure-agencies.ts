import { texts } from './texts.js';

/** Words of finding an agency that takes a procedure. */
export const procedureAgencyTexts = texts('procedure-agencies', {
  find: 'Tìm nơi tiếp nhận gần bạn',
  hint: (total: number) => `Có ${total.toLocaleString('vi')} nơi. Gõ tên xã, phường hoặc tên cơ quan.`,
  found: (total: number) => `Có ${total.toLocaleString('vi')} nơi tiếp nhận.`,
  nothing: (typed: string) =>
    `Chưa có nơi tiếp nhận nào tên như “${typed}”. Hãy thử tên xã, phường sau khi sắp xếp lại.`,
  more: (count: number) => `Còn ${count.toLocaleString('vi')} nơi nữa; gõ tên để thu hẹp.`,
});
