import type { ProcedureRow } from '../../../components/domain/search/row.js';

function row(code: string, name: string, field: string, rest: Partial<ProcedureRow> = {}): ProcedureRow {
  return {
    code,
    name,
    field,
    ministry: 'Bộ Tư pháp',
    agency: 'Ủy ban nhân dân cấp xã',
    levels: ['commune'],
    audiences: ['citizen'],
    online: 'full',
    free: true,
    ...rest,
  };
}

/** A small catalogue with the traps of the real one: long names, the lead "Thủ tục", old and new tone placement. */
export const ROWS: readonly ProcedureRow[] = [
  row('1.001193', 'Thủ tục đăng ký khai sinh', 'Hộ tịch'),
  row('1.004884', 'Thủ tục đăng ký lại khai sinh', 'Hộ tịch'),
  row('1.003583', 'Thủ tục đăng ký khai sinh lưu động', 'Hộ tịch'),
  row('2.000635', 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh', 'Hộ tịch', {
    levels: ['province', 'commune'],
    free: false,
  }),
  row('1.000656', 'Thủ tục đăng ký khai tử', 'Hộ tịch'),
  row('1.000894', 'Thủ tục đăng ký kết hôn', 'Hộ tịch'),
  row('1.004873', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân', 'Hộ tịch', { free: null }),
  row('1.001612', 'Đăng ký thành lập hộ kinh doanh', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)', {
    audiences: ['citizen', 'business'],
    free: false,
  }),
  row('1.014063', 'Cấp đổi thẻ căn cước', 'Cấp, quản lý căn cước', {
    agency: 'Công an tỉnh',
    levels: ['province'],
    online: 'none',
    free: false,
  }),
  row('1.008510', 'Khôi phục mã số thuế', 'Thuế', {
    agency: 'Cơ quan thuế',
    levels: ['other'],
    audiences: ['business'],
  }),
  row('1.007739', 'Phân loại máy móc, thiết bị nguyên chiếc ở dạng tháo rời', 'Hải quan', {
    agency: 'Cục Hải quan',
    levels: ['ministry'],
    audiences: ['business'],
  }),
  row('1.012812', 'Hòa giải tranh chấp đất đai', 'Đất đai'),
  row('2.000930', 'Thủ tục thôi làm hoà giải viên', 'Phổ biến giáo dục pháp luật', {
    audiences: ['citizen', 'official'],
  }),
  row('1.004222', 'Đăng ký thường trú'.normalize('NFD'), 'Đăng ký, quản lý cư trú', {
    agency: 'Công an cấp xã',
  }),
];
