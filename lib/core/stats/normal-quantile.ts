/**
 * The 97.5% quantile of the standard normal distribution, dimensionless: z of every two-sided 95% interval and
 * two-sided 5% test. Kept at full double precision; 1.96 or 2 would show in rounded limits.
 * Source: R 4.2.2, `qnorm(0.975)`.
 */
export const NORMAL_QUANTILE_975 = 1.959963984540054;
