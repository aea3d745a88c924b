/** What lies between page and host has no host to word it: the words for it come with the client. */
export const BETWEEN = {
  unreachable: {
    vi: 'Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại; nội dung của bạn vẫn còn đây.',
    en: 'The server cannot be reached. Please check the network and try again; what you typed is still here.',
  },
  unavailable: {
    vi: 'Hệ thống tạm thời chưa phục vụ được. Hãy thử lại sau ít phút; nội dung của bạn vẫn còn đây.',
    en: 'The service is not available now. Please try again in a few minutes; what you typed is still here.',
  },
  aborted: { vi: 'Đã dừng.', en: 'Stopped.' },
  'unexpected-answer': {
    vi: 'Máy chủ trả lời không đúng như mong đợi. Hãy thử lại sau ít phút.',
    en: 'The server gave an unexpected answer. Please try again in a few minutes.',
  },
} as const;
