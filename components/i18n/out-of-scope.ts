import type { OutOfScope } from '../contract/lists.js';
import { texts } from './texts.js';

/** Where to go with what no procedure answers. */
export const outOfScopeTexts = texts('out-of-scope', {
  emergency:
    'Trường hợp khẩn cấp, xin gọi ngay: 113 (công an), 114 (cháy, cứu nạn), 115 (cấp cứu), 111 (bảo vệ trẻ em).',
  crime:
    'Để trình báo tội phạm, lừa đảo hoặc mất trộm, xin đến Công an xã, phường nơi gần nhất, gọi 113, hoặc gửi tin qua ứng dụng VNeID.',
  court:
    'Việc này do Tòa án nhân dân giải quyết. Xin nộp đơn tại Tòa án nhân dân khu vực nơi bị đơn hoặc hai bên cư trú.',
  'other-country':
    'Thị thực và giấy phép cư trú của nước khác do đại sứ quán hoặc lãnh sự quán của nước đó cấp.',
  'traffic-fine':
    'Tra cứu và nộp phạt vi phạm giao thông tại trang của Cục Cảnh sát giao thông (csgt.vn), ứng dụng VNeID, hoặc mục Thanh toán trực tuyến của Cổng Dịch vụ công quốc gia.',
  'utility-bill':
    'Tiền điện, nước, điện thoại, internet: xin hỏi công ty cung cấp dịch vụ; số tổng đài in trên hóa đơn.',
  'health-care': 'Để khám bệnh hoặc đặt lịch khám, xin liên hệ bệnh viện hay trạm y tế; cấp cứu gọi 115.',
  schooling: 'Tuyển sinh, điểm thi và chuyển trường: xin hỏi nhà trường hoặc Sở Giáo dục và Đào tạo.',
  job: 'Để tìm việc làm, xin liên hệ Trung tâm Dịch vụ việc làm của tỉnh.',
  banking:
    'Vay tiền, thẻ và tài khoản: xin hỏi ngân hàng của bạn. Hãy cẩn thận với lời mời vay tiền qua mạng.',
  travel: 'Vé tàu, xe, máy bay và phòng nghỉ: xin hỏi hãng vận tải hoặc nơi bán vé, nơi nghỉ.',
  news: 'Đây là tin tức, không phải thủ tục hành chính. Xin tìm ở báo hoặc trang chuyên về việc đó.',
  shopping:
    'Mua bán, thuê phòng, sửa chữa: xin hỏi nơi bán hoặc trang mua bán; cơ quan nhà nước không làm việc này.',
  chat: 'Ô này tìm thủ tục hành chính và không trò chuyện được. Xin gõ việc bạn cần làm, ví dụ “khai sinh”, “đổi căn cước”.',
} satisfies Record<OutOfScope, string>);
