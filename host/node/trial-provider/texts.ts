import type { Language } from '../../../components/contract/lists.js';

/** What the trial provider's pages say. */
export interface Texts {
  readonly language: Language;
  readonly signIn: string;
  readonly trial: string;
  readonly choose: string;
  readonly groups: { readonly citizen: string; readonly organisation: string; readonly officer: string };
  readonly back: string;
  readonly signOut: string;
  readonly signOutQuestion: string;
  readonly signOutYes: string;
  readonly signOutNo: string;
  readonly signedOut: string;
  readonly toPortal: string;
  readonly trouble: string;
  readonly expired: string;
  readonly failed: string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  vi: {
    language: 'vi',
    signIn: 'Đăng nhập dùng thử',
    trial:
      'Đây là trang dùng thử, không phải VNeID. Mọi người dưới đây đều do chúng tôi đặt ra; không cần mật khẩu.',
    choose: 'Chọn người mà bạn muốn đóng vai',
    groups: { citizen: 'Công dân', organisation: 'Tổ chức', officer: 'Cán bộ' },
    back: 'Không đăng nhập, quay lại',
    signOut: 'Đăng xuất',
    signOutQuestion: 'Bạn muốn đăng xuất khỏi tài khoản dùng thử?',
    signOutYes: 'Đăng xuất',
    signOutNo: 'Ở lại',
    signedOut: 'Bạn đã đăng xuất',
    toPortal: 'Về trang chủ',
    trouble: 'Chưa đăng nhập được',
    expired: 'Lượt đăng nhập này đã hết hạn hoặc đã dùng. Hãy bắt đầu lại từ trang bạn đang xem.',
    failed: 'Yêu cầu đăng nhập chưa đúng. Hãy bắt đầu lại từ trang bạn đang xem.',
  },
  en: {
    language: 'en',
    signIn: 'Sign in to try out',
    trial:
      'This page is for trying out; it is not VNeID. Everybody below is made up, and there is no password.',
    choose: 'Choose who you want to be',
    groups: { citizen: 'Citizens', organisation: 'Organisations', officer: 'Officers' },
    back: 'Go back without signing in',
    signOut: 'Sign out',
    signOutQuestion: 'Do you want to sign out of the trial account?',
    signOutYes: 'Sign out',
    signOutNo: 'Stay',
    signedOut: 'You are signed out',
    toPortal: 'To the home page',
    trouble: 'Signing in did not succeed',
    expired: 'This sign-in is over or was used already. Please begin again from the page you were on.',
    failed: 'The request to sign in is not right. Please begin again from the page you were on.',
  },
};
