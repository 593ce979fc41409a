-- The queue of those who look after the campus. Who reported what is sealed like a vote or a 스크랩.
CREATE TYPE "ReportKind" AS ENUM ('post', 'comment', 'review', 'examNote');
CREATE TYPE "ReportReason" AS ENUM ('misplaced', 'abuse', 'indecent', 'advertising', 'fraud', 'flooding', 'campaigning', 'filming');

CREATE TABLE "Report" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "kind" "ReportKind" NOT NULL,
  "itemId" UUID NOT NULL,
  "tag" BYTEA NOT NULL,
  "sealedOwner" BYTEA NOT NULL,
  "reason" "ReportReason" NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Report_itemId_tag_key" ON "Report"("itemId", "tag");
CREATE INDEX "Report_universityId_id_idx" ON "Report"("universityId", "id" DESC);
ALTER TABLE "Report" ADD CONSTRAINT "Report_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
