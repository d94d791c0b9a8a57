/** Sentences at hand for each field, by the last part of their key under reviews.canned.<field>. */
const byField: Record<string, readonly string[]> = {
  title: ['mismatch', 'puff'],
  kind: ['wrong'],
  pay_min_yuan: ['base', 'below', 'wide', 'commission'],
  headcount: ['unlikely'],
  conditions: ['gender', 'age', 'marital', 'hukou', 'health', 'contact'],
  education: ['mode'],
  duties: ['vague', 'mismatch', 'fee'],
  work_area: ['mismatch'],
  work_address: ['vague'],
  employment_form: ['dispatch'],
  working_hours: ['long', 'vague'],
  contract_months: ['missing'],
  probation_months: ['long'],
  trainee_months: ['range'],
  benefits: ['insurance', 'promise'],
  announcement_no: ['unknown'],
  approval_no: ['unknown'],
  official_url: ['broken'],
  closes_on: ['late'],
  name: ['differs'],
  uscc: ['differs'],
  legal_representative: ['differs'],
  address: ['vague'],
  contact_phone: ['wrong'],
  documents: ['unclear', 'expired', 'differs', 'authorisation', 'seal', 'identity'],
}

export function cannedKeys(field: string): string[] {
  return (byField[field] ?? []).map((name) => `reviews.canned.${field}.${name}`)
}

export const cannedFields = Object.keys(byField)
