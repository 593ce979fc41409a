import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { text } from '@/lib/core/text'

export const universitySlug = z
  .string()
  .regex(/^[a-z0-9-]{2,30}$/, { error: '목록에 있는 학교를 골라 주세요.' })

export const listUniversitiesInput = z.strictObject(pageInput)

const universityView = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    /** Whether members confirm an address of the university before they take part. */
    requiresVerification: z.boolean(),
    /** What such an address ends with. */
    emailDomains: z.array(z.string()),
    /** Whether the catalogue may be read without an account. */
    cataloguePublic: z.boolean(),
  })
  .meta({ id: 'University' })
export type UniversityView = z.output<typeof universityView>

export const universityPage = pageView(universityView)

const domain = z
  .string()
  .toLowerCase()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, { error: '메일 주소의 @ 뒤만 적어 주세요.' })

export const foundUniversityInput = z
  .strictObject({
    slug: universitySlug,
    name: text({ min: 2, max: 40, name: '학교 이름' }),
    timeZone: z
      .string()
      .default('Asia/Seoul')
      .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), { error: '모르는 시간대예요.' }),
    gradeScale: z.union([z.literal(45), z.literal(43)]).default(45),
    /** Averages half up, or what is past the second place cut off. */
    gradeRounding: z.enum(['round', 'floor']).default('round'),
    emailDomains: z.array(domain).default([]),
    requiresVerification: z.boolean().default(false),
    cataloguePublic: z.boolean().default(false),
  })
  .refine(({ requiresVerification, emailDomains }) => !requiresVerification || emailDomains.length > 0, {
    path: ['emailDomains'],
    error: '학교 메일로 확인하려면 메일 도메인이 하나는 있어야 해요.',
  })
