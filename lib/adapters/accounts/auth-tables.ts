import type { BetterAuthOptions } from "better-auth";
import { ROLES } from "@/lib/core/model/actor";

const times = { createdAt: "created_at", updatedAt: "updated_at" };

/** The tables of better-auth under the names of store/accounts-schema.ts. */
export const AUTH_TABLES = {
  user: {
    modelName: "auth_user",
    fields: { emailVerified: "email_verified", ...times },
    additionalFields: { role: { type: [...ROLES], required: true, input: false } },
  },
  session: {
    modelName: "auth_session",
    fields: {
      userId: "user_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...times,
    },
  },
  account: {
    modelName: "auth_account",
    fields: {
      accountId: "account_id",
      providerId: "provider_id",
      userId: "user_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...times,
    },
  },
  verification: { modelName: "auth_verification", fields: { expiresAt: "expires_at", ...times } },
  rateLimit: { modelName: "auth_rate_limit", fields: { lastRequest: "last_request" } },
} satisfies BetterAuthOptions;
