-- What students answered when the university's list changed a section that stands in a plan.
CREATE TYPE "ChangeReply" AS ENUM ('accept', 'keep', 'section');

CREATE TABLE "ChangeAnswer" (
  "entryId" UUID NOT NULL,
  "answer" "ChangeReply" NOT NULL,
  "print" TEXT NOT NULL,
  "before" JSONB NOT NULL,
  "replaced" UUID[],
  "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ChangeAnswer_pkey" PRIMARY KEY ("entryId")
);

ALTER TABLE "ChangeAnswer" ADD CONSTRAINT "ChangeAnswer_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
