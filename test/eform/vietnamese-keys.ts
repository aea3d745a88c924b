/** How Vietnamese words come into being on the screen, key by key. */

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const SHAPES = ['\u0302', '\u0306', '\u031b'];

/** The texts an input method shows on the way to a word: letters first, each shaped when its second key comes. */
export function statesOf(word: string, manner: 'telex' | 'vni'): readonly string[] {
  const states: string[] = [];
  let shown = '';
  const show = (text: string): void => {
    shown = text.normalize('NFC');
    states.push(shown);
  };
  let tone: { at: number; mark: string } | undefined;
  for (const letter of word.normalize('NFC')) {
    if (letter === 'đ' || letter === 'Đ') {
      show(shown + (letter === 'đ' ? 'd' : 'D'));
      show(shown.slice(0, -1) + letter);
      continue;
    }
    const parts = letter.normalize('NFD');
    const base = parts[0] ?? '';
    const shape = [...parts].find((mark) => SHAPES.includes(mark));
    const mark = [...parts].find((one) => TONES.includes(one));
    show(shown + base);
    if (shape) show(shown.slice(0, -1) + base + shape);
    if (mark) tone = { at: Array.from(shown).length - 1, mark };
    // With digits many people set the tone right at its vowel.
    if (manner === 'vni' && tone) {
      show(toned(shown, tone));
      tone = undefined;
    }
  }
  if (tone) show(toned(shown, tone));
  return states;
}

function toned(text: string, { at, mark }: { at: number; mark: string }): string {
  return Array.from(text)
    .map((letter, i) => (i === at ? (letter + mark).normalize('NFC') : letter))
    .join('');
}

/** Two hundred words with every vowel, shape and tone among them: names, places, and what forms ask. */
export const WORDS: readonly string[] = `
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Quàng Cà Giàng Vàng Sùng Thào Mùa Lầu Hờ Vừ Cứ
Ly Chá Điêu Bạc Tòng Lường Khoàng Tẩn Chẻo Lù Vương Hạng Phùng Triệu Đàm Nông Hứa Thị Văn Hữu Đình Quốc Xuân Thu Hạ Đông
Mười Bảy Tám Chín Ánh Ước Ưng Ơn Ẩn Ất Ấm Ổn Ếch Ền Ỷ Ý Ỵ Ỳ Ỹ Mường Thanh Điện Biên Tủa Chùa Nậm Pồ Tuần Giáo Ảng
Mộc Châu Thuận Yên Hà Giang Quảng Ngãi Bình Định Khánh Hòa Đắk Lắk Lâm Đồng Cần Thơ Kiên Sóc Trăng Bạch Long Vĩ Phú Quý
tờ khai đăng ký khai sinh họ chữ đệm tên giới tính dân tộc quốc tịch nơi quê quán thường trú tạm cư trú số định danh
giấy chứng nhận hộ chiếu kết hôn độc thân nghề nghiệp người yêu cầu quan hệ cha mẹ ruột nuôi nghĩa vụ quyền lợi thỏa thuận
xưởng sản xuất kinh doanh thửa đất khuỷu nguỵ quỷ quỳnh khuya khuỵu nghiêng ngoằn ngoèo rượu bướm hươu giếng
trường mầm non tiểu học trung cao đẳng viện bệnh xá ủy ban
loắt choắt lưỡi liềm sữa chua nước mắm phở bún chả giò
`
  .trim()
  .split(/\s+/);
