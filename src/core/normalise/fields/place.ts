import type { Found } from './field.ts'

/** The place that an organisation's name opens with: `盐田区人民政府` → 盐田区; a masked place stays as it stands. */
export function placeOfOrganisation(organisation: Found<string>): Found<string> | null {
  const match =
    /^((?:[\p{Script=Han}*×XＸ]{1,8}?(?:省|自治区|特别行政区))?(?:[\p{Script=Han}*×XＸ]{1,6}?(?:市|自治州|州|盟))?(?:[\p{Script=Han}*×XＸ]{1,6}?(?:新区|区|县|旗))?(?:[\p{Script=Han}*×XＸ]{1,6}?(?:街道|镇|乡))?)/u.exec(
      organisation.value,
    )
  const place = match?.[1] ?? ''
  return place.length >= 2 && place.length < organisation.value.length + 1 ? { value: place, evidence: organisation.evidence } : null
}
