import type { HelpSection } from '../contract/lists.js';
import { texts } from './texts.js';

/** Words of `dvc-help` itself; those of its parts come with them. */
export const helpTexts = texts('help', {
  sections: 'Các mục trợ giúp',
  section: {
    guides: 'Hướng dẫn',
    questions: 'Hỏi đáp',
    documents: 'Văn bản pháp luật',
    statistics: 'Thống kê thủ tục',
    contact: 'Liên hệ',
  } satisfies Record<HelpSection, string>,
});
