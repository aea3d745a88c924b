import type { Level } from '../../contract/lists.js';

/**
 * Words that the search knows beside the catalogue. Data to edit: case and accents of the keys do not matter, and a
 * host may give a table of its own.
 */
export interface SearchWords {
  /** Abbreviations and everyday words, each with the official wordings that it stands for. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Words and phrases of a question that say nothing of the procedure: found or not, they exclude none. */
  readonly fillers: readonly string[];
  /** How each level of administration is called. */
  readonly levels: Readonly<Record<Level, string>>;
}

export const SEARCH_WORDS: SearchWords = {
  synonyms: {
    bhxh: ['bảo hiểm xã hội'],
    bhyt: ['bảo hiểm y tế'],
    'bằng lái': ['giấy phép lái'],
    'báo tử': ['khai tử'],
    cccd: ['căn cước'],
    'chứng minh thư': ['căn cước'],
    'chứng tử': ['khai tử'],
    cmnd: ['căn cước'],
    'công chứng': ['chứng thực'],
    cưới: ['kết hôn'],
    cty: ['công ty'],
    đk: ['đăng ký'],
    đkkd: ['đăng ký kinh doanh', 'đăng ký doanh nghiệp', 'đăng ký hộ kinh doanh'],
    đkkh: ['đăng ký kết hôn'],
    đkks: ['đăng ký khai sinh'],
    dn: ['doanh nghiệp'],
    'độc thân': ['tình trạng hôn nhân'],
    gcn: ['giấy chứng nhận'],
    gks: ['khai sinh', 'giấy khai sinh'],
    gpkd: ['giấy phép kinh doanh'],
    gplx: ['giấy phép lái xe'],
    gpxd: ['giấy phép xây dựng'],
    hcm: ['hồ chí minh'],
    hk: ['hộ khẩu', 'thường trú'],
    hkd: ['hộ kinh doanh'],
    'hộ khẩu': ['thường trú'],
    kt: ['khuyết tật'],
    lltp: ['lý lịch tư pháp'],
    ncc: ['người có công'],
    passport: ['hộ chiếu'],
    qsdđ: ['quyền sử dụng đất'],
    'sao y': ['chứng thực bản sao'],
    'sổ đỏ': ['giấy chứng nhận quyền sử dụng đất'],
    'sổ hồng': ['giấy chứng nhận quyền sử dụng đất', 'quyền sở hữu tài sản gắn liền với đất'],
    tphcm: ['thành phố hồ chí minh'],
    ttthn: ['tình trạng hôn nhân'],
    ubnd: ['ủy ban nhân dân'],
  },
  fillers: [
    'thủ tục, hồ sơ, giấy tờ, làm, xin, tôi cần, cần làm, muốn, phải, được, đi, nộp, hỏi, bị, vừa',
    'tôi, em, anh, chị, mình, ba, bố, ba tôi, bố tôi, mẹ tôi, con tôi, vợ tôi, chồng tôi',
    'ở, ở đâu, nào, thế nào, như thế nào, gì, là gì, bao nhiêu, bao lâu, hôm qua, hôm nay',
    'online, trực tuyến, qua mạng, nhanh, là, thì, có, không, cho, của, và, để, ạ',
  ].flatMap((line) => line.split(', ')),
  levels: {
    ministry: 'cấp bộ trung ương',
    province: 'cấp tỉnh thành phố',
    commune: 'cấp xã phường',
    other: 'cơ quan khác',
  },
};
