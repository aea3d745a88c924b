/** The look of printed slips: black on white, A4, the serif that administrative papers use (NĐ 30/2020). */
export const SLIP_CSS = `@page { size: A4; margin: 20mm 15mm 20mm 25mm; }
* { box-sizing: border-box; }
body { max-inline-size: 170mm; margin: 8mm auto; padding-inline: 4mm; color: #000; background: #fff; font: 13pt/1.4 'Times New Roman', 'Liberation Serif', serif; }
p, h1, h2, dl, dd { margin: 0; }
.qr svg { display: block; inline-size: 26mm; block-size: 26mm; margin-block-end: 3mm; }
header, footer { display: flex; flex-wrap: wrap; gap: 6mm; justify-content: space-between; text-align: center; }
header > div, footer > div { flex: 1 1 60mm; }
h1 { margin-block: 10mm 2mm; font-size: 14pt; text-align: center; text-transform: uppercase; }
h2 { font-size: 13pt; }
.code { margin-block-end: 6mm; text-align: center; }
dl > div { display: flex; flex-wrap: wrap; column-gap: 2mm; margin-block-end: 1.5mm; }
dt::after { content: ':'; }
dd { font-weight: bold; overflow-wrap: anywhere; }
table { inline-size: 100%; margin-block: 4mm; border-collapse: collapse; }
caption { margin-block-end: 1.5mm; text-align: start; }
th, td { padding: 1.5mm 2mm; border: 0.3mm solid #000; text-align: center; vertical-align: top; font-weight: normal; }
thead th { font-weight: bold; }
tbody th { text-align: start; overflow-wrap: anywhere; }
footer { margin-block-start: 10mm; break-inside: avoid; }
footer p { margin-block-start: 22mm; font-weight: bold; }
@media print { body { margin: 0; padding: 0; } }
`;
