-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('student', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('browser', 'api');

-- CreateEnum
CREATE TYPE "Anonymity" AS ENUM ('optional', 'always', 'never');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "universityId" UUID NOT NULL,
    "loginId" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "nickname" TEXT NOT NULL,
    "nicknameFolded" TEXT NOT NULL,
    "nicknameChangedOn" DATE,
    "email" TEXT,
    "department" TEXT,
    "entryYear" INTEGER,
    "role" "Role" NOT NULL DEFAULT 'student',
    "verifiedOn" DATE,
    "suspendedUntil" TIMESTAMPTZ(3),
    "agreedOn" DATE NOT NULL,
    "leftOn" DATE,
    "eraseBy" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyTag" BYTEA,
    "idempotencyPrint" BYTEA,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "sidHash" BYTEA,
    "userId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "lastSeenOn" DATE NOT NULL,
    "expiresOn" DATE NOT NULL,
    "revoked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefreshToken" (
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "spent" BOOLEAN NOT NULL DEFAULT false,
    "expiresOn" DATE NOT NULL,

    CONSTRAINT "RefreshToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationCode" (
    "userId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "addressHash" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationCode_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "SchoolAddress" (
    "hash" BYTEA NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "SchoolAddress_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "tokenHash" BYTEA NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Board" (
    "id" UUID NOT NULL,
    "universityId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "rules" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "titled" BOOLEAN NOT NULL DEFAULT true,
    "anonymity" "Anonymity" NOT NULL DEFAULT 'optional',
    "questions" BOOLEAN NOT NULL DEFAULT true,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "commercial" BOOLEAN NOT NULL DEFAULT false,
    "hotEligible" BOOLEAN NOT NULL DEFAULT true,
    "ownerId" UUID,
    "noticePostId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyTag" BYTEA,
    "idempotencyPrint" BYTEA,

    CONSTRAINT "Board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardPin" (
    "userId" UUID NOT NULL,
    "boardId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "BoardPin_pkey" PRIMARY KEY ("userId","boardId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "universityId" UUID NOT NULL,
    "parentId" UUID,
    "body" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "alias" INTEGER,
    "authorId" UUID,
    "threadTag" BYTEA,
    "sealedOwner" BYTEA,
    "likeCount" INTEGER NOT NULL DEFAULT 0,
    "hiddenAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyTag" BYTEA,
    "idempotencyPrint" BYTEA,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentLike" (
    "commentId" UUID NOT NULL,
    "tag" BYTEA NOT NULL,

    CONSTRAINT "CommentLike_pkey" PRIMARY KEY ("commentId","tag")
);

-- CreateTable
CREATE TABLE "ThreadAlias" (
    "postId" UUID NOT NULL,
    "threadTag" BYTEA NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "ThreadAlias_pkey" PRIMARY KEY ("postId","threadTag")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "boardId" UUID NOT NULL,
    "universityId" UUID NOT NULL,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "authorId" UUID,
    "threadTag" BYTEA,
    "sealedOwner" BYTEA,
    "question" BOOLEAN NOT NULL DEFAULT false,
    "aliasCount" INTEGER NOT NULL DEFAULT 0,
    "likeCount" INTEGER NOT NULL DEFAULT 0,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "scrapCount" INTEGER NOT NULL DEFAULT 0,
    "hotAt" TIMESTAMPTZ(3),
    "bestAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "editedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyTag" BYTEA,
    "idempotencyPrint" BYTEA,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostLike" (
    "postId" UUID NOT NULL,
    "tag" BYTEA NOT NULL,

    CONSTRAINT "PostLike_pkey" PRIMARY KEY ("postId","tag")
);

-- CreateTable
CREATE TABLE "Scrap" (
    "postId" UUID NOT NULL,
    "tag" BYTEA NOT NULL,
    "sealedOwner" BYTEA NOT NULL,

    CONSTRAINT "Scrap_pkey" PRIMARY KEY ("postId","tag")
);

-- CreateTable
CREATE TABLE "SealedBook" (
    "id" UUID NOT NULL,
    "tag" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "SealedBook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "University" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Seoul',
    "gradeScale" INTEGER NOT NULL DEFAULT 45,
    "gradeRounding" TEXT NOT NULL DEFAULT 'round',
    "emailDomains" TEXT[],
    "periods" JSONB NOT NULL,
    "requiresVerification" BOOLEAN NOT NULL DEFAULT false,
    "cataloguePublic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "University_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_idempotencyTag_key" ON "User"("idempotencyTag");

-- CreateIndex
CREATE UNIQUE INDEX "User_universityId_loginId_key" ON "User"("universityId", "loginId");

-- CreateIndex
CREATE UNIQUE INDEX "User_universityId_nicknameFolded_key" ON "User"("universityId", "nicknameFolded");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sidHash_key" ON "Session"("sidHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "RefreshToken_hash_key" ON "RefreshToken"("hash");

-- CreateIndex
CREATE INDEX "RefreshToken_familyId_idx" ON "RefreshToken"("familyId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolAddress_userId_key" ON "SchoolAddress"("userId");

-- CreateIndex
CREATE INDEX "PasswordReset_userId_idx" ON "PasswordReset"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Board_idempotencyTag_key" ON "Board"("idempotencyTag");

-- CreateIndex
CREATE UNIQUE INDEX "Board_universityId_slug_key" ON "Board"("universityId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_idempotencyTag_key" ON "Comment"("idempotencyTag");

-- CreateIndex
CREATE INDEX "Comment_postId_id_idx" ON "Comment"("postId", "id");

-- CreateIndex
CREATE INDEX "Comment_parentId_id_idx" ON "Comment"("parentId", "id");

-- CreateIndex
CREATE INDEX "Comment_authorId_id_idx" ON "Comment"("authorId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ThreadAlias_postId_number_key" ON "ThreadAlias"("postId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Post_idempotencyTag_key" ON "Post"("idempotencyTag");

-- CreateIndex
CREATE INDEX "Post_boardId_id_idx" ON "Post"("boardId", "id" DESC);

-- CreateIndex
CREATE INDEX "Post_universityId_id_idx" ON "Post"("universityId", "id" DESC);

-- CreateIndex
CREATE INDEX "Post_authorId_id_idx" ON "Post"("authorId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "SealedBook_tag_key" ON "SealedBook"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "University_slug_key" ON "University"("slug");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefreshToken" ADD CONSTRAINT "RefreshToken_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationCode" ADD CONSTRAINT "VerificationCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolAddress" ADD CONSTRAINT "SchoolAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardPin" ADD CONSTRAINT "BoardPin_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardPin" ADD CONSTRAINT "BoardPin_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentLike" ADD CONSTRAINT "CommentLike_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadAlias" ADD CONSTRAINT "ThreadAlias_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostLike" ADD CONSTRAINT "PostLike_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scrap" ADD CONSTRAINT "Scrap_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's language cannot say follows.

-- Nothing crosses from one university to another.
ALTER TABLE "Board" ADD CONSTRAINT "Board_id_universityId_key" UNIQUE ("id", "universityId");
ALTER TABLE "Post" ADD CONSTRAINT "Post_id_universityId_key" UNIQUE ("id", "universityId");
ALTER TABLE "Post" ADD CONSTRAINT "Post_board_university_fkey" FOREIGN KEY ("boardId", "universityId") REFERENCES "Board"("id", "universityId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_post_university_fkey" FOREIGN KEY ("postId", "universityId") REFERENCES "Post"("id", "universityId") ON DELETE CASCADE;

-- A reply stays in the thread of what it answers.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_id_postId_key" UNIQUE ("id", "postId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parent_thread_fkey" FOREIGN KEY ("parentId", "postId") REFERENCES "Comment"("id", "postId") ON DELETE CASCADE;

-- Sealed anonymity: an anonymous row names nobody, a named row carries no tag.
ALTER TABLE "Post" ADD CONSTRAINT "Post_sealed" CHECK (
  CASE WHEN "anonymous"
    THEN "threadTag" IS NOT NULL AND "sealedOwner" IS NOT NULL AND "authorId" IS NULL
    ELSE "threadTag" IS NULL AND "sealedOwner" IS NULL
  END);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_sealed" CHECK (
  CASE WHEN "anonymous"
    THEN "threadTag" IS NOT NULL AND "sealedOwner" IS NOT NULL AND "authorId" IS NULL
    ELSE "threadTag" IS NULL AND "sealedOwner" IS NULL AND "alias" IS NULL
  END);
ALTER TABLE "ThreadAlias" ADD CONSTRAINT "ThreadAlias_number" CHECK ("number" > 0);

-- Lengths count code points. What was deleted loses its text after thirty days.
ALTER TABLE "Post" ADD CONSTRAINT "Post_title_length" CHECK (char_length("title") BETWEEN 1 AND 100);
ALTER TABLE "Post" ADD CONSTRAINT "Post_body_length" CHECK ("deletedAt" IS NOT NULL OR char_length("body") BETWEEN 1 AND 10000);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_body_length" CHECK ("deletedAt" IS NOT NULL OR char_length("body") BETWEEN 1 AND 1000);
ALTER TABLE "User" ADD CONSTRAINT "User_loginId_form" CHECK ("leftOn" IS NOT NULL OR "loginId" ~ '^[a-z0-9_]{4,20}$');
ALTER TABLE "Board" ADD CONSTRAINT "Board_slug_form" CHECK ("slug" ~ '^[a-z0-9-]{2,30}$');

ALTER TABLE "Post" ADD CONSTRAINT "Post_counts" CHECK (least("aliasCount", "likeCount", "commentCount", "scrapCount") >= 0);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_counts" CHECK ("likeCount" >= 0);
ALTER TABLE "Session" ADD CONSTRAINT "Session_sid" CHECK (("kind" = 'browser') = ("sidHash" IS NOT NULL));

-- Korean search. pg_trgm sees no Hangul under LC_CTYPE C and never serves two syllables, so the index
-- holds the distinct 1- and 2-grams of the folded text; a query asks for its own 2-grams (its only
-- 1-gram when it is one syllable) and LIKE on the folded text has the last word.
-- Maintenance runs without a search path: names inside are qualified. plpgsql, so that no planner inlines them away from their indexes.
CREATE FUNCTION moram_fold(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN lower(normalize(value, NFKC));
END $$;

CREATE FUNCTION moram_grams(value text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  folded text := public.moram_fold(value);
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT gram COLLATE "C"
    FROM (
      SELECT one, one || lead(one) OVER (ORDER BY place) AS two
      FROM string_to_table(folded, NULL) WITH ORDINALITY AS c(one, place)
    ) AS pairs
    CROSS JOIN LATERAL (VALUES (one), (two)) AS g(gram)
    WHERE gram IS NOT NULL
  );
END $$;

CREATE FUNCTION moram_query_grams(value text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  folded text := public.moram_fold(value);
BEGIN
  IF char_length(folded) = 1 THEN RETURN ARRAY[folded]; END IF;
  RETURN ARRAY(SELECT DISTINCT substr(folded, place, 2) FROM generate_series(1, char_length(folded) - 1) AS place);
END $$;

CREATE FUNCTION moram_like(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN '%' || regexp_replace(public.moram_fold(value), '([\\%_])', '\\\1', 'g') || '%';
END $$;

-- 초성: the leading consonant of each syllable, everything else as it is.
CREATE FUNCTION moram_initials(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce((
    SELECT string_agg(
      CASE WHEN ascii(one) BETWEEN 44032 AND 55203
        THEN substr('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', (ascii(one) - 44032) / 588 + 1, 1)
        ELSE one END, '' ORDER BY place)
    FROM string_to_table(normalize(value, NFC), NULL) WITH ORDINALITY AS c(one, place)
  ), '');
END $$;

CREATE INDEX "Post_title_grams" ON "Post" USING gin (moram_grams("title")) WHERE "deletedAt" IS NULL;
CREATE INDEX "Post_body_grams" ON "Post" USING gin (moram_grams("body")) WHERE "deletedAt" IS NULL;
CREATE INDEX "Post_title_initials" ON "Post" USING gin (moram_grams(moram_initials("title"))) WHERE "deletedAt" IS NULL;

-- The housekeeping reads these few.
CREATE INDEX "Post_deleted" ON "Post" ("deletedAt") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Comment_deleted" ON "Comment" ("deletedAt") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "User_leaving" ON "User" ("leftOn") WHERE "leftOn" IS NOT NULL;
