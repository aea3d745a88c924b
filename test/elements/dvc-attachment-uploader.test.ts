import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../components/elements/dvc-attachment-uploader/define.js';
import '../../components/elements/dvc-portal/define.js';
import { problem } from '../../components/contract/problems.js';
import type { StoredFile } from '../../components/contract/schemas/file.js';
import type { ProcedurePaper, Tenant } from '../../components/contract/schemas/procedure.js';
import type { DvcAttachmentUploader } from '../../components/elements/dvc-attachment-uploader/dvc-attachment-uploader.js';
import { TusStub } from '../client/tus-stub.js';
import { expectAccessible } from '../support/axe.js';
import { PDF, readyDraft } from '../host/fixtures.js';
import { fixture, until } from '../support/fixture.js';
import { hostInPage } from '../support/host-in-page.js';

const paper = (code: string, name: string, more: Partial<ProcedurePaper> = {}): ProcedurePaper => ({
  code,
  name,
  use: 'submit',
  required: false,
  condition: null,
  originals: 1,
  copies: 0,
  kinds: ['original', 'copy'],
  cases: [],
  officialCode: null,
  template: null,
  substitutes: [],
  ...more,
});

const PAPERS = [
  paper('chung-sinh', 'Giấy chứng sinh', { required: true }),
  paper('uy-quyen', 'Văn bản ủy quyền', { condition: 'Cần khi được ủy quyền', kinds: ['original'] }),
  paper('can-cuoc', 'Thẻ căn cước', { use: 'present', required: true }),
];

const TENANT = {
  id: 'dien-bien',
  name: 'Điện Biên',
  province: '11',
  hotline: null,
  sample: true,
  upload: { maxFileBytes: 1000, maxFilesPerPaper: 3, types: ['application/pdf', 'image/jpeg', 'image/png'] },
} satisfies Tenant;

const stored = (id: string, code: string | null, name: string): StoredFile => ({
  id,
  holder: 'nhap',
  purpose: 'paper',
  paper: code,
  kind: 'original',
  name,
  type: 'application/pdf',
  size: 812,
  sha256: '',
  uploadedAt: '2026-11-22T10:00:00+07:00',
  uploadedBy: 'citizen',
});

interface Scene {
  readonly host: TusStub;
  readonly element: DvcAttachmentUploader;
  readonly heard: (readonly StoredFile[])[];
}

/** The element on a draft whose host answers by the stub; `interfere` may answer for it. */
async function open(
  given: { files?: readonly StoredFile[]; interfere?: TusStub['interfere']; purpose?: 'supplement' } = {},
): Promise<Scene> {
  const host = new TusStub();
  host.interfere = (request) => {
    const instead = given.interfere?.(request);
    if (instead) return instead;
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return Response.json({ account: null, expiresAt: null });
    if (pathname.endsWith('/tenant')) return Response.json(TENANT);
    return pathname.endsWith('/drafts/nhap/files') ? Response.json({ files: given.files ?? [] }) : undefined;
  };
  const portal = await fixture(
    html`<dvc-portal api="https://host.example" .fetch=${host.fetch}
      ><dvc-attachment-uploader
        holder="nhap"
        chunk-size="100"
        purpose=${given.purpose ?? 'paper'}
        .papers=${PAPERS}
        .files=${given.purpose ? [] : undefined}
      ></dvc-attachment-uploader
    ></dvc-portal>`,
  );
  const element = portal.querySelector('dvc-attachment-uploader')!;
  const heard: (readonly StoredFile[])[] = [];
  element.addEventListener('dvc-files-change', ({ detail }) => heard.push(detail.files));
  await until(() => root(element).querySelector('input[type=file]'), 'the papers');
  return { host, element, heard };
}

const root = (element: DvcAttachmentUploader): ShadowRoot => element.shadowRoot!;
const said = (element: DvcAttachmentUploader): string => root(element).textContent!.replace(/\s+/g, ' ');
const row = (element: DvcAttachmentUploader, name: string): Element =>
  [...root(element).querySelectorAll('.paper')].find((item) => item.textContent!.includes(name))!;
const pdf = (name: string, size = 250, type = 'application/pdf'): File =>
  new File([new Uint8Array(size)], name, { type });

function choose(element: DvcAttachmentUploader, code: string, ...files: File[]): void {
  const input = root(element).getElementById(`files:${code}`) as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

function button(element: DvcAttachmentUploader, text: string): HTMLButtonElement {
  const all = [...root(element).querySelectorAll('button')];
  const found = all.find((item) => item.textContent!.trim().startsWith(text));
  if (!found)
    throw new Error(`No button "${text}" among: ${all.map((item) => item.textContent!.trim()).join(' | ')}`);
  return found;
}

describe('dvc-attachment-uploader', () => {
  it('is accessible empty, with files, with one on its way and with one refused', async () => {
    const { element, host } = await open({ files: [stored('f1', 'chung-sinh', 'Trang 1.pdf')] });
    await expectAccessible(element);
    const before = host.interfere;
    host.interfere = (request) =>
      request.method === 'PATCH'
        ? Response.json(problem('file-type-refused', 'vi'), { status: 415 })
        : before(request);
    choose(element, 'uy-quyen', pdf('Đơn.pdf'), pdf('Phim.mp4', 10, 'video/mp4'));
    await until(() => said(element).includes('Chưa gửi được'), 'the refusal');
    await expectAccessible(element);
  });

  it('tells papers to send from papers to bring, what is needed, and the limits before anything is chosen', async () => {
    const { element } = await open();
    expect(said(element)).to.contain('Nhận tệp PDF, JPG, PNG; mỗi tệp tối đa 1 KB; mỗi giấy tờ tối đa 3 tệp');
    const groups = [...root(element).querySelectorAll('section')].map((group) =>
      group.textContent!.replace(/\s+/g, ' '),
    );
    expect(groups[0]).to.contain('Giấy tờ phải nộp');
    expect(groups[0]).to.contain('Cần khi được ủy quyền');
    expect(groups[1]).to.contain('Thẻ căn cước').and.to.contain('Mang bản chính khi đến');
    expect(row(element, 'Giấy chứng sinh').textContent).to.contain('Cần nộp').and.to.contain('1 bản chính');
    expect(element.missing().map(({ code }) => code)).to.deep.equal(['chung-sinh']);
    expect(element.pending()).to.equal(0);
  });

  it('sends what is chosen, each for its paper, and tells the page when the host has it', async () => {
    const { element, host, heard } = await open();
    choose(element, 'chung-sinh', pdf('Trang 1.pdf'), pdf('Trang 1.pdf'), pdf('Trang 2.pdf'));
    expect(element.pending()).to.equal(3);
    await until(() => element.pending() === 0, 'the files');
    await element.updateComplete;
    expect(heard.at(-1)!.map(({ name }) => name)).to.deep.equal([
      'Trang 1.pdf',
      'Trang 1.pdf',
      'Trang 2.pdf',
    ]);
    expect(heard.at(-1)!.every((file) => file.paper === 'chung-sinh')).to.equal(true);
    expect([...host.uploads.values()].every(({ bytes, length }) => bytes.length === length)).to.equal(true);
    expect(row(element, 'Giấy chứng sinh').textContent).to.contain('Có 3 tệp');
    expect(element.missing()).to.deep.equal([]);
    expect(root(element).querySelector('[role=status].visually-hidden')!.textContent).to.contain(
      'Đã gửi xong',
    );
  });

  it('says before sending what cannot be sent, and what to do', async () => {
    const { element, host } = await open();
    choose(
      element,
      'chung-sinh',
      pdf('Trống.pdf', 0),
      pdf('Nặng.pdf', 2000),
      pdf('Phim.mp4', 10, 'video/mp4'),
      pdf('1.pdf', 10),
      pdf('2.PDF', 10, ''),
      pdf('3.pdf', 10),
      pdf('4.pdf', 10),
    );
    await until(() => element.pending() === 0, 'the files');
    await element.updateComplete;
    expect(host.uploads.size).to.equal(3);
    const refused = [...root(element).querySelectorAll('[role=alert] .error')].map(
      (item) => item.textContent!,
    );
    expect(refused).to.have.length(4);
    expect(refused[0]).to.contain('Trống.pdf: tệp không có nội dung');
    expect(refused[1]).to.contain('quá mức 1 KB');
    expect(refused[2]).to.contain('Hãy dùng PDF, JPG, PNG');
    expect(refused[3]).to.contain('4.pdf: đã đủ 3 tệp');
    expect(element.missing()).to.deep.equal([]);
  });

  it('takes files that are dropped onto a paper', async () => {
    const { element, host } = await open();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(pdf('Thả.pdf'));
    const target = row(element, 'Văn bản ủy quyền');
    target.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
    await element.updateComplete;
    expect(said(element)).to.contain('Thả tệp vào đây');
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    await until(() => element.pending() === 0, 'the file');
    expect(host.uploads.size).to.equal(1);
    expect(row(element, 'Văn bản ủy quyền').textContent).to.contain('Có 1 tệp');
  });

  it('lets a file rest and go on, and takes it back', async () => {
    let slow = true;
    const held: (() => void)[] = [];
    const { element, host } = await open();
    const send = host.fetch;
    element.closest('dvc-portal')!.fetch = async (input, init) => {
      if (slow && init?.method === 'PATCH') await new Promise<void>((resolve) => held.push(resolve));
      return send(input, init);
    };
    choose(element, 'chung-sinh', pdf('Dài.pdf', 450));
    await until(() => held.length > 0, 'the first part');
    expect(said(element)).to.contain('Đang gửi · 0%');
    button(element, 'Tạm dừng').click();
    await until(() => said(element).includes('Đã tạm dừng'), 'rest');
    expect(element.pending()).to.equal(1);
    slow = false;
    for (const go of held) go();
    button(element, 'Gửi tiếp').click();
    await until(() => element.pending() === 0, 'the file');
    expect(element.missing()).to.deep.equal([]);
    slow = true;
    choose(element, 'chung-sinh', pdf('Thôi.pdf', 450));
    await until(() => said(element).includes('Thôi.pdf'), 'the second');
    button(element, 'Hủy').click();
    await until(() => element.pending() === 0, 'its end');
    expect(said(element)).not.to.contain('Thôi.pdf');
    await until(() => root(element).activeElement?.id === 'files:chung-sinh', 'the focus');
  });

  it('says in the words of the host what it refused, without success and without a try that cannot help', async () => {
    const { element, heard } = await open({
      interfere: ({ method }) =>
        method === 'PATCH' ? Response.json(problem('file-type-refused', 'vi'), { status: 415 }) : undefined,
    });
    choose(element, 'chung-sinh', pdf('Giả.pdf'));
    await until(() => said(element).includes('Chưa gửi được'), 'the refusal');
    expect(said(element)).to.contain(problem('file-type-refused', 'vi').title);
    expect(said(element)).to.contain('1 tệp chưa gửi được');
    expect(said(element)).not.to.contain('Gửi lại');
    expect(element.pending()).to.equal(1);
    expect(heard).to.deep.equal([]);
    button(element, 'Hủy').click();
    expect(element.pending()).to.equal(0);
  });

  it('asks before a file goes, and says so when it is gone', async () => {
    const deleted: string[] = [];
    const { element, heard } = await open({
      files: [stored('f1', 'chung-sinh', 'Trang 1.pdf')],
      interfere: ({ method, url }) => {
        if (method !== 'DELETE') return undefined;
        deleted.push(new URL(url).pathname);
        return new Response(null, { status: 204 });
      },
    });
    button(element, 'Xóa').click();
    await until(() => root(element).activeElement?.textContent?.includes('Giữ lại'), 'the question');
    button(element, 'Giữ lại').click();
    await until(() => root(element).activeElement?.textContent?.includes('Xóa'), 'the focus back');
    expect(deleted).to.deep.equal([]);
    button(element, 'Xóa').click();
    await element.updateComplete;
    button(element, 'Xóa tệp').click();
    await until(() => heard.length === 1, 'the removal');
    expect(heard[0]).to.deep.equal([]);
    expect(deleted).to.deep.equal(['/api/v1/files/f1']);
    expect(element.missing().map(({ code }) => code)).to.deep.equal(['chung-sinh']);
    await until(() => said(element).includes('Đã xóa Trang 1.pdf'), 'the announcement');
  });

  it('keeps a file on the page that could not be removed', async () => {
    const { element, heard } = await open({
      files: [stored('f1', 'chung-sinh', 'Trang 1.pdf')],
      interfere: ({ method }) =>
        method === 'DELETE' ? Response.json(problem('state-conflict', 'vi'), { status: 409 }) : undefined,
    });
    button(element, 'Xóa').click();
    await element.updateComplete;
    button(element, 'Xóa tệp').click();
    await until(() => said(element).includes(problem('state-conflict', 'vi').title), 'the reason');
    expect(said(element)).to.contain('Trang 1.pdf');
    expect(heard).to.deep.equal([]);
  });

  it('asks which kind of copy a file is, where the paper leaves a choice', async () => {
    const { element, heard } = await open({
      files: [stored('f1', 'chung-sinh', 'Trang 1.pdf'), stored('f2', 'uy-quyen', 'Đơn.pdf')],
      interfere: ({ method }) =>
        method === 'PATCH'
          ? Response.json({ ...stored('f1', 'chung-sinh', 'Trang 1.pdf'), kind: 'copy' })
          : undefined,
    });
    const selects = root(element).querySelectorAll('select');
    expect(selects).to.have.length(1);
    expect([...selects[0]!.options].map(({ text }) => text)).to.deep.equal([
      'Bản chính',
      'Bản chụp, bản sao',
    ]);
    selects[0]!.value = 'copy';
    selects[0]!.dispatchEvent(new Event('change'));
    await until(() => heard.length === 1, 'the change');
    expect(heard[0]!.find(({ id }) => id === 'f1')!.kind).to.equal('copy');
  });

  it('shows a picture of a picture', async () => {
    const { element } = await open();
    choose(element, 'chung-sinh', pdf('Ảnh.png', 10, 'image/png'));
    await until(() => root(element).querySelector('img[src^="blob:"]'), 'the picture');
    await until(() => element.pending() === 0, 'the file');
    await element.updateComplete;
    expect(root(element).querySelector('img[src^="blob:"]')).to.be.instanceOf(HTMLImageElement);
  });

  it('is one plain list for an answer, and keeps what arrived when the page hands over the same list again', async () => {
    const { element, host, heard } = await open({ purpose: 'supplement' });
    expect(root(element).querySelectorAll('.paper')).to.have.length(1);
    choose(element, '', pdf('Trả lời.pdf'));
    await until(() => heard.length === 1, 'the file');
    expect([...host.uploads.values()][0]!.metadata).to.contain(`purpose ${btoa('supplement')}`);
    expect([...host.uploads.values()][0]!.metadata).not.to.contain('paper ');
    element.files = [];
    await element.updateComplete;
    expect(said(element)).to.contain('Trả lời.pdf');
  });

  it('reads a draft, its procedure and its files by itself', async () => {
    const host = new TusStub();
    const answers: Record<string, unknown> = {
      '/session': { account: null, expiresAt: null },
      '/tenant': TENANT,
      '/drafts/nhap': { id: 'nhap', procedure: { code: '1.001193', name: '' }, caseId: 'thuong' },
      '/drafts/nhap/files': { files: [stored('f1', 'a', 'Có rồi.pdf')] },
      '/procedures/1.001193': {
        papers: [paper('a', 'Giấy A', { cases: ['thuong'] }), paper('b', 'Giấy B', { cases: ['khac'] })],
      },
    };
    host.interfere = ({ url }) => {
      const answer = answers[new URL(url).pathname.replace('/api/v1', '')];
      return answer === undefined ? undefined : Response.json(answer);
    };
    const portal = await fixture(
      html`<dvc-portal api="https://host.example" .fetch=${host.fetch}
        ><dvc-attachment-uploader draft="nhap"></dvc-attachment-uploader
      ></dvc-portal>`,
    );
    const element = portal.querySelector('dvc-attachment-uploader')!;
    await until(() => said(element).includes('Có rồi.pdf'), 'the files');
    expect(said(element)).to.contain('Giấy A').and.not.to.contain('Giấy B');
  });

  it('says why the papers cannot be read, and offers to sign in', async () => {
    const host = new TusStub();
    host.interfere = () => Response.json(problem('session-over', 'vi'), { status: 401 });
    const portal = await fixture(
      html`<dvc-portal api="https://host.example" .fetch=${host.fetch}
        ><dvc-attachment-uploader draft="nhap"></dvc-attachment-uploader
      ></dvc-portal>`,
    );
    const element = portal.querySelector('dvc-attachment-uploader')!;
    await until(() => said(element).includes('Đăng nhập'), 'the way to sign in');
    expect(element.pending()).to.equal(0);
  });

  describe('with the host itself', () => {
    const real = (name: string): File => new File([PDF], name, { type: 'application/pdf' });

    async function draftOfMai() {
      const world = await hostInPage();
      const mai = world.as('mai');
      const { id } = await readyDraft(mai);
      const portal = await fixture(
        world.portal(
          html`<dvc-attachment-uploader draft=${id} chunk-size="20"></dvc-attachment-uploader>`,
          'mai',
        ),
      );
      const element = portal.querySelector('dvc-attachment-uploader')!;
      await until(() => said(element).includes('Giấy chứng sinh.pdf'), 'the draft');
      /** As the host knows them, by name. */
      const files = async (): Promise<readonly StoredFile[]> => {
        const { files: known } = await mai.ok<{ files: StoredFile[] }>('drafts.files', { params: { id } });
        return known.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
      };
      return { world, element, files };
    }

    it('sends, corrects and removes', async () => {
      const { element, files } = await draftOfMai();
      choose(element, 'uy-quyen', real('Ủy quyền.pdf'));
      await until(() => element.pending() === 0, 'the file');
      expect((await files()).map(({ name, paper, kind }) => [name, paper, kind])).to.deep.equal([
        ['Giấy chứng sinh.pdf', 'chung-sinh', 'original'],
        ['Ủy quyền.pdf', 'uy-quyen', 'original'],
      ]);
      await element.updateComplete;
      const kind = row(element, 'Văn bản ủy quyền').querySelector('select')!;
      kind.value = 'certified-copy';
      kind.dispatchEvent(new Event('change'));
      await until(() => element.pending() === 0, 'the change');
      expect((await files())[1]!.kind).to.equal('certified-copy');
      button(element, 'Xóa').click();
      await element.updateComplete;
      button(element, 'Xóa tệp').click();
      await until(() => element.missing().length === 1, 'the removal');
      expect((await files()).map(({ name }) => name)).to.deep.equal(['Ủy quyền.pdf']);
    });

    it('goes on after the way was cut, whether or not the host had heard', async () => {
      const { world, element, files } = await draftOfMai();
      world.cut('PATCH /uploads/', { reachesHost: true });
      world.cut('POST /uploads', { reachesHost: true });
      choose(element, 'chung-sinh', real('Mặt sau.pdf'));
      await until(() => said(element).includes('Mạng đang gián đoạn'), 'the word of the cut');
      await until(() => element.pending() === 0, 'the file');
      expect((await files()).map(({ name }) => name)).to.deep.equal(['Giấy chứng sinh.pdf', 'Mặt sau.pdf']);
      expect((await files())[1]!.size).to.equal(PDF.length);
    });

    it('passes on that a file is not what its name says', async () => {
      const { element, files } = await draftOfMai();
      choose(element, 'chung-sinh', pdf('Không phải PDF.pdf', 60));
      await until(() => said(element).includes('Chưa gửi được'), 'the refusal');
      expect(said(element)).to.contain(problem('file-type-refused', 'vi').title);
      expect(await files()).to.have.length(1);
    });
  });
});
