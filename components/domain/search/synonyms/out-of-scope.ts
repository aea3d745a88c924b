import type { OutOfScope } from '../../../contract/lists.js';

/** What people ask that no procedure answers, by who does answer it; what else is in the question may say otherwise. */
export interface Elsewhere {
  readonly asked: readonly string[];
  readonly unless?: readonly string[] | undefined;
}

export const ELSEWHERE: Readonly<Record<OutOfScope, Elsewhere>> = {
  emergency: {
    asked: [
      'trộm đang ở trong nhà, có trộm vào nhà, trộm vào nhà, gọi công an số mấy, gọi số mấy, số điện thoại cấp cứu, có người đuối nước, rò rỉ khí gas, xì gas, bị điện giật, bị rắn cắn, sập nhà, gọi cấp cứu, xe cấp cứu, cấp cứu 115, gọi 115, gọi 113, gọi 114, số 113, số 114, số 115, cứu thương, nhà đang cháy, cháy nhà, bị cháy nhà, có cháy, hỏa hoạn khẩn cấp, chết đuối, tự tử, tự sát, đột quỵ, ngộ độc, bị đánh, bạo lực gia đình, bị bạo hành, bị xâm hại, bị bắt cóc, trẻ đi lạc, người mất tích, mất tích, tai nạn giao thông vừa xảy ra, gặp tai nạn giao thông, đuối nước, bạo hành trẻ em, bị chồng đánh',
    ],
    unless: [
      'thuế, giấy tờ, làm lại, cấp lại, trả từ từ, tiền, trợ cấp, phục hồi, thẩm định, thiết kế, quân nhân, liệt sĩ, giấy chứng nhận, bảo hiểm, giấy phép',
    ],
  },
  crime: {
    asked: [
      'ồn quá, ồn ào quá, karaoke ồn, loa kẹo kéo, mở nhạc to, hát karaoke khuya, hàng xóm ồn, hàng xóm mở nhạc, mất trộm xe, bị móc túi, lừa tiền qua mạng, bị lừa chuyển tiền, app lừa đảo, đòi nợ thuê, bị quay lén, đánh nhau, hành hung, đánh gãy, đánh người, bị đâm, cố ý gây thương tích, trấn lột, bị quấy rối, mất tiền trong tài khoản, bị lừa đảo, lừa đảo, bị lừa, chuyển khoản nhầm, bị mất trộm, mất trộm, trộm xe, mất xe, bị cướp, cướp giật, móc túi, tống tiền, bị đe dọa, đe dọa, đòi nợ, xã hội đen, cho vay nặng lãi, tín dụng đen, tố giác tội phạm, trình báo tội phạm, báo công an, bị hack, hack facebook, mất facebook, bị xúc phạm, bị vu khống, đánh bạc, cờ bạc, buôn ma túy, bị hiếp dâm, tin báo tội phạm, trộm chó, mất điện thoại, mất ví, bị giật đồ',
    ],
    unless: [
      'khách, lưu trú, nhà nghỉ, ở trọ, người thuê, hộ chiếu, passport, giấy phép, sau khi có bản án, bản án, thẻ abtc, căn cước, cccd, dịch vụ, biển số, giấy tờ xe',
    ],
  },
  court: {
    asked: [
      'ly hôn thuận tình, thuận tình ly hôn, đơn ly hôn, đơn phương ly hôn, ly hôn đơn phương, thủ tục ly hôn, muốn ly hôn, xin ly hôn, nộp đơn ly hôn, ly dị, đơn ly dị, làm đơn ly hôn, giành quyền nuôi con, tranh chấp nuôi con, quyền nuôi con, cấp dưỡng, chia tài sản sau ly hôn, chia tài sản khi ly hôn, tuyên bố mất tích, tuyên bố chết, tuyên bố đã chết, kháng cáo, án treo, xin giảm án, bảo lãnh tại ngoại, kiện đòi nợ, khởi kiện đòi nợ, giải quyết ly hôn, ra tòa ly hôn',
    ],
    unless: [
      'ở nước ngoài, ghi vào sổ, ghi chú, sổ hộ tịch, trích lục, xác nhận tình trạng hôn nhân, độc thân, đất, sổ đỏ, kết hôn',
    ],
  },
  'other-country': {
    asked: [
      'thẻ ngoại kiều, thẻ cư trú nhật bản, thẻ cư trú hàn quốc, thẻ cư trú đài loan, nhập tịch nhật, schengen, visa schengen, visa châu âu, quốc tịch úc, quốc tịch mỹ, quốc tịch canada, quốc tịch hàn quốc, quốc tịch nhật, nhập tịch mỹ, nhập tịch úc, thẻ xanh, thẻ xanh mỹ, green card, bảo lãnh đi mỹ, định cư mỹ, định cư canada, visa đài loan, visa trung quốc, visa anh, visa đức, visa pháp, visa canada, visa singapore, visa ấn độ, visa mỹ, visa đi mỹ, visa nhật, visa nhật bản, visa đi nhật, visa hàn, visa hàn quốc, visa đi hàn, visa úc, visa đi úc, visa canada, visa anh, visa pháp, visa đức, visa châu âu, visa schengen, visa trung quốc, visa đi trung quốc, visa đài loan, visa singapore, visa thái lan, visa nga, visa ấn độ, visa dubai, visa new zealand, visa nước ngoài, visa du học, visa du lịch mỹ, visa du lịch nhật, visa du lịch hàn quốc, visa du lịch úc, visa du lịch nhật bản, visa du lịch châu âu, visa đi châu âu, visa đi canada, visa đi anh, visa đi pháp, visa đi đức, visa du học úc, visa du học mỹ, visa định cư, thị thực mỹ, thị thực đi mỹ, thị thực nhật bản, thị thực hoa kỳ, visa hoa kỳ, thẻ xanh mỹ, green card, định cư mỹ, định cư canada, định cư úc, đại sứ quán mỹ, đại sứ quán hàn quốc, đại sứ quán nhật, quốc tịch mỹ, quốc tịch canada, xuất khẩu lao động, đi xklđ, du học, xin visa đi',
    ],
    unless: [
      'vàng, miễn thị thực, miễn visa, cho người, người nước ngoài, vào việt nam, quốc tịch việt nam, việt kiều, bạn tôi người, cho khách, thôi quốc tịch, gốc việt, chuyên gia, lao động nước ngoài',
    ],
  },
  'traffic-fine': {
    asked: [
      'bắn tốc độ, quá tốc độ, không đội mũ bảo hiểm, mức phạt, phạt nguội, nộp phạt, tra phạt nguội, tra cứu phạt nguội, đóng phạt giao thông, nộp phạt giao thông, nộp phạt vi phạm giao thông, bị phạt giao thông, lỗi giao thông, vi phạm giao thông, bị giữ xe, giữ bằng lái, tạm giữ xe, bị csgt phạt, trừ điểm bằng lái, điểm giấy phép lái xe, biên bản phạt, phạt nồng độ cồn, nồng độ cồn, vượt đèn đỏ',
    ],
    unless: ['nộp thừa, chậm nộp, phục hồi điểm, thuế'],
  },
  'utility-bill': {
    asked: [
      'mật khẩu wifi, pass wifi, tải zalo, cài zalo, mất zalo, khôi phục zalo, cài win, máy tính chậm, điện thoại bị treo, gói cước, gói 4g, gói 5g, đăng ký 4g, đăng ký 5g, đăng ký gói, hết data, viettel, mobifone, vinaphone, wifi yếu, mạng chậm, nạp tiền điện thoại, sim số đẹp, sửa điện thoại, sửa máy giặt, sửa tủ lạnh, thợ điện, sửa ống nước, nạp thẻ, tiền điện, hóa đơn tiền điện, tiền nước, tiền nước sinh hoạt, đóng tiền điện, cúp điện, cắt điện, mất điện, lịch cúp điện, lịch cắt điện, công tơ điện, lắp điện, gắn điện, điện kế, đồng hồ nước, đồng hồ điện, cúp nước, mất nước, tiền internet, cước internet, lắp internet, lắp mạng, lắp wifi, cước điện thoại, nạp tiền điện thoại, thẻ điện thoại, sim điện thoại, làm lại sim, sim chính chủ, tiền rác, gas sinh hoạt, giá điện',
    ],
    unless: [
      'bảo mật, an ninh mạng, mạng lưới, hóa đơn điện tử, khai thác nước, giấy phép, nước dưới đất, thẩm định',
    ],
  },
  'health-care': {
    asked: [
      'đau dạ dày, chữa dạ dày, bài thuốc dân gian, trị mụn, huyết áp cao, viêm họng, viêm xoang, ăn gì bổ, ăn gì tốt, bác sĩ giỏi, bác sĩ nhi, phòng khám tốt, nha khoa, phòng khám nha khoa, phòng khám nào, bệnh viện gần, lười ăn, biếng ăn, chậm lên ký, chậm nói, mọc răng, giảm cân, bầu mấy tuần, đau răng, đau lưng, mất ngủ, rụng tóc, mua thuốc, hạ sốt, thuốc cảm, bị sốt, bị ho, khám răng, khám mắt, chích ngừa, triệu chứng, nhà thuốc gần, đặt lịch khám, lịch khám, đặt lịch khám bệnh, đi khám bệnh, bệnh viện nào, bác sĩ nào giỏi, tiêm chủng, tiêm vắc xin, vắc xin, tiêm phòng cho bé, lịch tiêm, xét nghiệm, đau bụng, đau đầu, sốt xuất huyết, thuốc gì, uống thuốc, mua thuốc tây, khám thai, siêu âm, hiến máu, nhổ răng, giấy khám sức khỏe, khám sức khỏe',
    ],
    unless: [
      'mở, thành lập, đăng ký, cơ sở, nghề, trẻ em dưới 6 tuổi, giấy phép, thuốc thú y, thuốc bảo vệ thực vật, thuốc nổ, thuốc lá, hành nghề, kiểm nghiệm, đủ điều kiện, bhyt, bảo hiểm y tế, động vật, nghĩa vụ',
    ],
  },
  schooling: {
    asked: [
      'bài văn, tả mẹ, tả con vật, tập làm văn, viết đoạn văn, phương trình bậc hai, giải phương trình, bảng cửu chương, học tiếng anh, học tiếng hàn, học tiếng nhật, học online, trung tâm anh ngữ, luyện thi, đề thi, đáp án, giải bài tập, bài tập toán, văn mẫu, soạn bài, trường đại học nào, xét tuyển, nguyện vọng đại học, học thêm, gia sư, trường nào tốt, tuyển sinh đầu cấp, nhập học, lớp 1, vào lớp 1, lớp 6, lớp 10, vào lớp 10, tuyển sinh lớp 10, điểm thi, tra điểm, điểm chuẩn, thi đại học, thi tốt nghiệp, tốt nghiệp thpt, chuyển trường, học phí, học bạ, nghỉ hè, thời khóa biểu, lịch nghỉ tết, nghỉ tết, nghỉ học, trường mầm non, nhà trẻ, xin học cho con, bảo lưu kết quả, sgk, sách giáo khoa, bằng tiếng anh, thi ielts, ielts',
    ],
    unless: [
      'mở, thành lập, trung tâm, đăng ký, cơ sở, quân sự, công an, quân đội, hạ sĩ quan, binh sĩ, miễn học phí, chứng thực, bản sao',
    ],
  },
  job: {
    asked: [
      'phụ hồ, tuyển phụ hồ, tuyển thợ, tuyển công nhân, tuyển người làm, tuyển bảo vệ, tuyển tài xế, lương tháng bao nhiêu, trả lương ngày, việc part time, chạy grab kiếm bao nhiêu, đi làm công ty nào, quỵt lương, nợ lương, không trả lương, bị đuổi việc, sa thải, tìm việc, tìm việc làm, việc làm thêm, tuyển dụng, tuyển nhân viên, cần tuyển, xin việc, xin việc làm, việc làm bảo vệ, việc làm tại nhà, lương bao nhiêu, việc nhẹ lương cao, tăng lương, lương tối thiểu, cv xin việc',
    ],
    unless: ['lý lịch, công an nhân dân, viên chức, chứng thực, sơ yếu'],
  },
  banking: {
    asked: [
      'vay tiền nhanh, không thế chấp, chuyển tiền nhầm, quên mã pin, rút tiền atm, số dư tài khoản, vay tiền, vay online, vay nóng, vay ngân hàng, vay tín chấp, vay vốn ngân hàng, mở thẻ atm, thẻ atm, thẻ tín dụng, mở thẻ, mở tài khoản ngân hàng, tài khoản ngân hàng cá nhân, lãi suất tiết kiệm, lãi suất gửi, lãi suất ngân hàng, gửi tiết kiệm, chuyển tiền, chuyển khoản, quên mật khẩu ngân hàng, momo, zalopay, khóa thẻ, app ngân hàng, lãi suất vay',
    ],
    unless: [
      'sổ đỏ, giấy tờ, cầm cố, xóa, đăng ký, thế chấp sổ đỏ, thế chấp đất, thế chấp nhà, thế chấp quyền, đăng ký thế chấp, quỹ, nhà ở xã hội, lương hưu, hỗ trợ lãi suất, tổ chức tín dụng, nước ngoài, bảo hiểm, doanh nghiệp, trợ cấp, ưu đãi, giấy phép, nộp ngân sách',
    ],
  },
  travel: {
    asked: [
      'cách bao xa, mấy cây số, bao nhiêu km, chỉ đường, đi đường nào, bến xe nào, xe nào đi, ăn gì ngon, khách sạn gần, nhà hàng ngon, đi chơi ở đâu, homestay đẹp, vé máy bay, mua vé máy bay, đặt vé máy bay, vé tàu, mua vé tàu, đặt vé tàu, vé xe, vé xe khách, vé xe buýt, xe buýt, đặt phòng, đặt phòng khách sạn, đặt khách sạn, tour du lịch, thuê xe du lịch, du lịch ở đâu, đặt xe, gọi xe, gọi taxi, đặt tour, địa điểm du lịch, chỗ ăn ngon, quán ăn ngon, thuê xe máy, thuê xe tự lái, giờ tàu chạy, vé concert, vé xem phim, giờ bay, chuyến bay đi, hoãn chuyến bay, hủy vé, đổi vé',
    ],
    unless: ['văn phòng bán vé, giấy phép, lữ hành, đăng ký, cấp phép bay'],
  },
  news: {
    asked: [
      'xem tử vi, tử vi tuổi, tử vi hôm nay, cung hoàng đạo, giải mã giấc mơ, nằm mơ thấy, con số may mắn, tỷ số, tỉ số, ngoại hạng anh, world cup, sea games, cầu thủ nào, bảng xếp hạng, chiến sự, tin chiến sự, tin mới nhất, tin nóng, phim hàn, phim mới, ca sĩ, diễn viên, mtp, bao nhiêu tuổi rồi, sinh năm bao nhiêu, tên là gì, ai là chủ tịch, chủ tịch xã là ai, bí thư là ai, thủ tướng là ai, dân số việt nam, thủ đô của, giá bạc, giá tiêu, giá cao su, giá sầu riêng, giờ mở cửa, mấy giờ, đi chợ, chợ đêm, siêu thị, trời mưa, trời có mưa, có mưa không, trung tâm thương mại, giao hàng, mua sắm, khuyến mãi, hẹn hò, chơi game, tải phim, đá banh, tìm người yêu, thời tiết, dự báo thời tiết, bão số mấy, mưa hay nắng, nhiệt độ hôm nay, giá vàng, giá xăng, giá usd, tỷ giá, giá bitcoin, bitcoin, xổ số, kết quả xổ số, kqxs, xsmb, xsmn, vé số, vietlott, bóng đá, lịch bóng đá, kết quả bóng đá, lịch thi đấu, lịch chiếu phim, phim hay, xem phim, nghe nhạc, bài hát, xem bói, bói, bói tình yêu, xem tuổi, xem ngày tốt, ngày tốt, lịch âm, âm lịch, vnindex, vn index, cổ phiếu hôm nay, tin tức, thời sự, nấu ăn, công thức nấu, cách nấu, giá heo, giá lúa, giá cà phê, giá đất, giá nhà, giá xe, facebook, tiktok, youtube, game, dịch tiếng anh',
    ],
    unless: [
      'trúng vé số, bán vé số, bảo hiểm, đăng ký, kinh doanh, thuế, giấy phép, hoạt động dự báo, thẩm định giá, chứng nhận, bảng giá, khí tượng, sàn giao dịch, bồi thường, hồ sơ',
    ],
  },
  shopping: {
    asked: [
      'sửa máy lạnh, sửa máy tính, sửa laptop, sửa tivi, vệ sinh máy lạnh, bảng giá sơn, giá sơn nước, chuyển nhà trọn gói, quán cà phê đẹp, quán cà phê ngon, cà phê view, quán ngon, quán ăn gần, đồ ăn ngon, mua iphone, iphone, mua điện thoại, mua laptop, mua xe trả góp, mua trả góp, bán xe cũ, mua xe cũ, xe đạp cũ, shop bán, cửa hàng bán, tiệm nào, chỗ nào bán, ở đâu bán, mua ở đâu, mã giảm giá, voucher, freeship, đơn hàng của tôi, giao hàng chậm, đổi trả hàng, đất nền, bán đất nền, bán nhà giá rẻ, phòng trọ gần, phòng trọ giá rẻ, tìm phòng trọ, cho thuê phòng trọ, nhà trọ gần, giá rẻ, rẻ nhất, mua quần áo, mua giày, mua vàng ở đâu, thợ sửa, sửa xe ở đâu, tiệm cắt tóc, spa nào, mua chó con, mua mèo',
    ],
    unless: [
      'cơ quan, bảo hiểm, tạm trú, lưu trú, cư trú, thuế, giấy phép, đăng ký, mở, lập, kinh doanh, giấy chứng nhận, xuất khẩu, nhập khẩu, nhà ở xã hội, giảm giá hàng, hải quan, khiếu nại, tố cáo, vũ khí, thủ tục',
    ],
  },
  chat: {
    asked: [
      'xin chào, alo, hello, có ai không, ai ở đó không, haha, hahaha, hihi, chúc ngủ ngon, chúc mừng năm mới, chúc mừng sinh nhật, người yêu cũ, có người yêu, người yêu chia tay, bị người yêu, giận người yêu, yêu đương, chia tay, tỏ tình, thất tình, cưa gái, bạn gái giận, bạn trai giận, chào em, ăn cơm chưa, bạn khỏe không, bạn là ai, bạn tên gì, bạn là người hay máy, người hay máy, trí tuệ nhân tạo là gì, chatgpt, chat gpt, kể chuyện, kể chuyện cười, hát đi, i love you, đồ ngu, ngu như, làm ăn chậm, chậm như rùa, lừa dân, tham nhũng quá, vô trách nhiệm, đồ khốn, đm, vcl, vãi',
    ],
    unless: [
      'chào bán, cổ phiếu, trái phiếu, đăng ký, đăng kí, hồ sơ, thủ tục, khai sinh, khai tử, hộ khẩu, căn cước, sổ đỏ, thuế, hộ chiếu, giấy, biên giới, cơ quan, ngoài tỉnh, tố cáo, khiếu nại, kết hôn, xác nhận, nước ngoài, tạm trú, bảo lãnh',
    ],
  },
};
