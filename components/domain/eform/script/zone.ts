/** Minutes ahead of UTC in Asia/Ho_Chi_Minh, all year: the time zone in which scripts read and write dates. */
export const VIET_NAM = 420;
