import { texts } from './texts.js';

/** What an element says to whoever builds the page, when it finds no host to ask. */
export const setUpTexts = texts('set-up', {
  noApi: (tag: string) =>
    `Thẻ <${tag}> chưa biết địa chỉ máy chủ. Hãy đặt nó trong <dvc-portal api="…">, hoặc thêm thuộc tính api="https://…" cho chính nó.`,
  noPortal: (tag: string, id: string) =>
    `Thẻ <${tag}> trỏ tới portal="${id}" nhưng trang không có thẻ <dvc-portal> nào mang id đó.`,
});
