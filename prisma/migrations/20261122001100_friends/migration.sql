-- Friendships and the requests for one, links that invite, blocks, and how much of a timetable a friend sees.
CREATE TYPE "FriendSharing" AS ENUM ('full', 'busy', 'none');

ALTER TABLE "User" ADD COLUMN "friendSharing" "FriendSharing" NOT NULL DEFAULT 'full';

CREATE TABLE "Friendship" (
  "lowId" UUID NOT NULL,
  "highId" UUID NOT NULL,
  "requestedById" UUID NOT NULL,
  "acceptedAt" TIMESTAMPTZ(3),
  "refused" BOOLEAN NOT NULL DEFAULT false,
  "withdrawn" BOOLEAN NOT NULL DEFAULT false,
  "lowShows" "FriendSharing",
  "highShows" "FriendSharing",
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Friendship_pkey" PRIMARY KEY ("lowId","highId")
);

CREATE TABLE "FriendCall" (
  "userId" UUID NOT NULL,
  "loginId" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "FriendCall_pkey" PRIMARY KEY ("userId","loginId")
);

CREATE TABLE "FriendInvite" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "usesLeft" INTEGER NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "idempotencyTag" BYTEA,
  "idempotencyPrint" BYTEA,
  CONSTRAINT "FriendInvite_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Block" (
  "userId" UUID NOT NULL,
  "blockedId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Block_pkey" PRIMARY KEY ("userId","blockedId")
);

CREATE INDEX "Friendship_highId_idx" ON "Friendship"("highId");
CREATE UNIQUE INDEX "FriendInvite_idempotencyTag_key" ON "FriendInvite"("idempotencyTag");
CREATE INDEX "FriendInvite_userId_idx" ON "FriendInvite"("userId");
CREATE INDEX "Block_blockedId_idx" ON "Block"("blockedId");

ALTER TABLE "Friendship" ADD CONSTRAINT "Friendship_lowId_fkey" FOREIGN KEY ("lowId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Friendship" ADD CONSTRAINT "Friendship_highId_fkey" FOREIGN KEY ("highId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FriendCall" ADD CONSTRAINT "FriendCall_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FriendInvite" ADD CONSTRAINT "FriendInvite_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Block" ADD CONSTRAINT "Block_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One row for two people, whoever asks first: requests that cross meet in it.
ALTER TABLE "Friendship"
  ADD CONSTRAINT "Friendship_order" CHECK ("lowId" < "highId"),
  ADD CONSTRAINT "Friendship_requested" CHECK ("requestedById" IN ("lowId", "highId")),
  ADD CONSTRAINT "Friendship_state" CHECK ("acceptedAt" IS NULL OR NOT ("refused" OR "withdrawn"));

ALTER TABLE "FriendCall" ADD CONSTRAINT "FriendCall_loginId" CHECK ("loginId" ~ '^[a-z0-9_]{1,20}$');
ALTER TABLE "FriendInvite"
  ADD CONSTRAINT "FriendInvite_usesLeft" CHECK ("usesLeft" BETWEEN 0 AND 20),
  ADD CONSTRAINT "FriendInvite_idempotency" CHECK (("idempotencyTag" IS NULL) = ("idempotencyPrint" IS NULL));
ALTER TABLE "Block" ADD CONSTRAINT "Block_another" CHECK ("userId" <> "blockedId");
