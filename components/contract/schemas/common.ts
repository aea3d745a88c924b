import { z } from 'zod';
import { LANGUAGES, PARTY_KINDS } from '../lists.js';

/** An identifier given by the host: a UUID, never a number that can be counted up. */
export const Id = z.uuid();

/** A moment as ISO 8601 with its offset, such as `2026-11-23T08:30:00+07:00`. */
export const Instant = z.iso.datetime({ offset: true });

/** A calendar day of Viet Nam as `yyyy-mm-dd`. */
export const LocalDate = z.iso.date();

/** Code of a procedure of the national catalogue, such as `1.001193`. */
export const ProcedureCode = z.string().regex(/^\d\.\d{6}$/);

/** One line of text that a person typed. */
export const line = (max: number) => z.string().trim().min(1).max(max);

/** Codes of administrative units are text: they begin with zeros. */
export const ProvinceCode = z.string().regex(/^\d{2}$/);
export const CommuneCode = z.string().regex(/^\d{5}$/);

/** An address of the two-level administration in force since 1 July 2025. */
export const Address = z.object({
  province: ProvinceCode,
  commune: CommuneCode,
  detail: z.string().max(300),
  /** The district of an older paper, kept for reading only. */
  formerDistrict: z.string().max(120).optional(),
});
export type Address = z.infer<typeof Address>;

const contact = {
  phone: z.string().max(20).optional(),
  email: z.email().max(200).optional(),
  address: Address.optional(),
};

export const Person = z.object({
  kind: z.literal(PARTY_KINDS[0]),
  name: line(150),
  /** Citizen ID: twelve digits, the first perhaps zero. */
  citizenId: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  birthDate: LocalDate.optional(),
  sex: z.enum(['male', 'female']).optional(),
  ...contact,
});

export const Organisation = z.object({
  kind: z.literal(PARTY_KINDS[1]),
  name: line(300),
  /** Tax code: 10 digits, 10 and a branch of 3, or the 12 digits of a citizen ID. */
  taxCode: z.string().regex(/^(\d{10}(-\d{3})?|\d{12})$/),
  representative: z.string().max(150).optional(),
  ...contact,
});

/** A person or an organisation that files or owns a dossier. */
export const Party = z.discriminatedUnion('kind', [Person, Organisation]);
export type Party = z.infer<typeof Party>;

export const LanguageCode = z.enum(LANGUAGES);

/** Any JSON value; what a form's answers are made of. */
export const Answers = z.record(z.string().max(200), z.json());
export type Answers = z.infer<typeof Answers>;

/** A page of a list: pass `next` back as `cursor` for the one after. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const PageQuery = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
