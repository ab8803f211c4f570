/** Why a conversation is reported, in the order of the two taps. */
export const REPORT_REASONS = ['contact', 'insult', 'pressure', 'money', 'other'] as const
