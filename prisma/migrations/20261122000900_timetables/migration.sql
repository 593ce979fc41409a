-- Plans, the one that counts, their entries, and the promise that no two classes of a plan overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TYPE "PlanVisibility" AS ENUM ('me', 'friends', 'university');

CREATE TABLE "Timetable" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "visibility" "PlanVisibility" NOT NULL DEFAULT 'me',
  "version" INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "deletedAt" TIMESTAMPTZ(3),
  "wasPrimary" BOOLEAN NOT NULL DEFAULT false,
  "idempotencyTag" BYTEA,
  "idempotencyPrint" BYTEA,
  CONSTRAINT "Timetable_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PrimaryTimetable" (
  "userId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "timetableId" UUID NOT NULL,
  CONSTRAINT "PrimaryTimetable_pkey" PRIMARY KEY ("userId","semesterId")
);

CREATE TABLE "Entry" (
  "id" UUID NOT NULL,
  "timetableId" UUID NOT NULL,
  "sectionId" UUID,
  "title" TEXT NOT NULL,
  "professor" TEXT NOT NULL DEFAULT '',
  "halfCredits" INTEGER,
  "colour" INTEGER NOT NULL,
  "memo" TEXT NOT NULL DEFAULT '',
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "deletedAt" TIMESTAMPTZ(3),
  "idempotencyTag" BYTEA,
  "idempotencyPrint" BYTEA,
  CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "EntryMeeting" (
  "entryId" UUID NOT NULL,
  "timetableId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "weekday" INTEGER NOT NULL,
  "startMinute" INTEGER NOT NULL,
  "endMinute" INTEGER NOT NULL,
  "rooms" TEXT[],
  "removed" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "EntryMeeting_pkey" PRIMARY KEY ("entryId","position")
);

CREATE UNIQUE INDEX "Timetable_idempotencyTag_key" ON "Timetable"("idempotencyTag");
CREATE INDEX "Timetable_userId_semesterId_idx" ON "Timetable"("userId", "semesterId");
CREATE UNIQUE INDEX "PrimaryTimetable_timetableId_key" ON "PrimaryTimetable"("timetableId");
CREATE UNIQUE INDEX "Entry_idempotencyTag_key" ON "Entry"("idempotencyTag");
CREATE INDEX "Entry_sectionId_idx" ON "Entry"("sectionId");
CREATE UNIQUE INDEX "Entry_id_timetableId_key" ON "Entry"("id", "timetableId");
CREATE INDEX "Entry_timetableId_idx" ON "Entry"("timetableId");

ALTER TABLE "Timetable" ADD CONSTRAINT "Timetable_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Timetable" ADD CONSTRAINT "Timetable_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Timetable" ADD CONSTRAINT "Timetable_semesterId_fkey" FOREIGN KEY ("semesterId") REFERENCES "Semester"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrimaryTimetable" ADD CONSTRAINT "PrimaryTimetable_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PrimaryTimetable" ADD CONSTRAINT "PrimaryTimetable_semesterId_fkey" FOREIGN KEY ("semesterId") REFERENCES "Semester"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrimaryTimetable" ADD CONSTRAINT "PrimaryTimetable_timetableId_fkey" FOREIGN KEY ("timetableId") REFERENCES "Timetable"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_timetableId_fkey" FOREIGN KEY ("timetableId") REFERENCES "Timetable"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "EntryMeeting" ADD CONSTRAINT "EntryMeeting_entryId_timetableId_fkey" FOREIGN KEY ("entryId", "timetableId") REFERENCES "Entry"("id", "timetableId") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX "Timetable_name" ON "Timetable" ("userId", "semesterId", "name") WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "Entry_section" ON "Entry" ("timetableId", "sectionId") WHERE "deletedAt" IS NULL;

ALTER TABLE "Timetable"
  ADD CONSTRAINT "Timetable_name_length" CHECK (char_length("name") BETWEEN 1 AND 40),
  ADD CONSTRAINT "Timetable_idempotency" CHECK (("idempotencyTag" IS NULL) = ("idempotencyPrint" IS NULL));

ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_title" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Entry_colour" CHECK ("colour" BETWEEN 1 AND 12),
  ADD CONSTRAINT "Entry_halfCredits" CHECK ("halfCredits" BETWEEN 0 AND 200),
  ADD CONSTRAINT "Entry_idempotency" CHECK (("idempotencyTag" IS NULL) = ("idempotencyPrint" IS NULL));

-- Half-open, so touching is fine; an entry may overlap itself, as real sections do. What is removed waits for its undo
-- and is in nobody's way.
ALTER TABLE "EntryMeeting"
  ADD CONSTRAINT "EntryMeeting_weekday" CHECK ("weekday" BETWEEN 0 AND 6),
  ADD CONSTRAINT "EntryMeeting_minutes" CHECK ("startMinute" >= 0 AND "startMinute" < "endMinute" AND "endMinute" <= 1440),
  ADD CONSTRAINT "EntryMeeting_apart" EXCLUDE USING gist (
    "timetableId" WITH =, "entryId" WITH <>, "weekday" WITH =, int4range("startMinute", "endMinute") WITH &&
  ) WHERE (NOT "removed");
