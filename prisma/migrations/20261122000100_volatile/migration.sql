-- What lives for minutes. UNLOGGED, so never replicated and empty after a crash; left out of every backup.
-- The tables are made by a function because a restored backup has only that: it is called again at every start.
CREATE FUNCTION moram_volatile() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE SCHEMA IF NOT EXISTS volatile;

  -- One act that a rule counts. The key is an HMAC with the window in it.
  CREATE UNLOGGED TABLE IF NOT EXISTS volatile."Mark" (
    "key" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL
  );
  CREATE INDEX IF NOT EXISTS "Mark_key_idx" ON volatile."Mark" ("key", "at");
  CREATE INDEX IF NOT EXISTS "Mark_expiresAt_idx" ON volatile."Mark" ("expiresAt");

  -- One change of a sealed book that no page holds yet.
  CREATE UNLOGGED TABLE IF NOT EXISTS volatile."PendingChange" (
    "seq" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "tag" BYTEA NOT NULL,
    "body" BYTEA NOT NULL
  );
  CREATE INDEX IF NOT EXISTS "PendingChange_tag_idx" ON volatile."PendingChange" ("tag");

  -- Its one row is gone when the tables were emptied: then the books are rebuilt.
  CREATE UNLOGGED TABLE IF NOT EXISTS volatile."Sentinel" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1)
  );

  -- Column for column what rate-limiter-flexible reads and writes.
  CREATE UNLOGGED TABLE IF NOT EXISTS volatile."RateLimit" (
    "key" VARCHAR(255) PRIMARY KEY,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT
  );
  CREATE INDEX IF NOT EXISTS "RateLimit_expire_idx" ON volatile."RateLimit" ("expire");
END $$;

SELECT moram_volatile();

-- A page is encrypted: compressing it would be in vain.
ALTER TABLE "SealedBook" ALTER COLUMN "body" SET STORAGE EXTERNAL;

-- The housekeeping finds what is a day old.
CREATE INDEX "Post_idempotency" ON "Post" ("createdAt") WHERE "idempotencyTag" IS NOT NULL;
CREATE INDEX "Comment_idempotency" ON "Comment" ("createdAt") WHERE "idempotencyTag" IS NOT NULL;
CREATE INDEX "Board_idempotency" ON "Board" ("createdAt") WHERE "idempotencyTag" IS NOT NULL;
CREATE INDEX "User_idempotency" ON "User" ("createdAt") WHERE "idempotencyTag" IS NOT NULL;
CREATE INDEX "PasswordReset_expiresAt_idx" ON "PasswordReset" ("expiresAt");
CREATE INDEX "VerificationCode_expiresAt_idx" ON "VerificationCode" ("expiresAt");
