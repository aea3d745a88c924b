/** Reads the QR code of a card from a photo, in browsers that can read codes by themselves. */

interface Detector {
  detect(image: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

export function canReadCards(): boolean {
  return detectorClass() !== undefined;
}

/** Asks for a photo, on a phone by its camera. Undefined when nobody took one, an empty text when there is no code in it. */
export async function textOfPhoto(): Promise<string | undefined> {
  const Detector = detectorClass();
  const photo = await askForPhoto();
  if (!photo || !Detector) return undefined;
  const image = await createImageBitmap(photo);
  const [code] = await new Detector({ formats: ['qr_code'] }).detect(image);
  image.close();
  return code?.rawValue ?? '';
}

async function askForPhoto(): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.setAttribute('capture', 'environment');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
