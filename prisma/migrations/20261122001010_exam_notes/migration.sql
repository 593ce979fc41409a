-- What students tell the next ones of an exam, sealed like a review.
CREATE TYPE "Exam" AS ENUM ('midterm', 'final', 'quiz', 'other');

CREATE TABLE "ExamNote" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "courseId" UUID NOT NULL,
  "offeringId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "exam" "Exam" NOT NULL,
  "authorTag" BYTEA NOT NULL,
  "sealedOwner" BYTEA NOT NULL,
  "body" TEXT NOT NULL,
  "questions" TEXT[],
  "examples" TEXT[],
  "tookIt" BOOLEAN NOT NULL,
  "helpfulCount" INTEGER NOT NULL DEFAULT 0,
  "deletedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "idempotencyTag" BYTEA,
  "idempotencyPrint" BYTEA,
  CONSTRAINT "ExamNote_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ExamNoteVote" (
  "noteId" UUID NOT NULL,
  "tag" BYTEA NOT NULL,
  CONSTRAINT "ExamNoteVote_pkey" PRIMARY KEY ("noteId","tag")
);

CREATE UNIQUE INDEX "ExamNote_idempotencyTag_key" ON "ExamNote"("idempotencyTag");
CREATE INDEX "ExamNote_courseId_id_idx" ON "ExamNote"("courseId", "id" DESC);
CREATE INDEX "ExamNote_offeringId_id_idx" ON "ExamNote"("offeringId", "id" DESC);

ALTER TABLE "ExamNote" ADD CONSTRAINT "ExamNote_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ExamNote" ADD CONSTRAINT "ExamNote_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ExamNote" ADD CONSTRAINT "ExamNote_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "Offering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ExamNote" ADD CONSTRAINT "ExamNote_semesterId_fkey" FOREIGN KEY ("semesterId") REFERENCES "Semester"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ExamNoteVote" ADD CONSTRAINT "ExamNoteVote_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ExamNote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ExamNote" ADD CONSTRAINT "ExamNote_course_university_fkey" FOREIGN KEY ("courseId", "universityId") REFERENCES "Course"("id", "universityId");
ALTER TABLE "ExamNote" ADD CONSTRAINT "ExamNote_semester_university_fkey" FOREIGN KEY ("semesterId", "universityId") REFERENCES "Semester"("id", "universityId");
ALTER TABLE "ExamNote" ADD CONSTRAINT "ExamNote_offering_course_fkey" FOREIGN KEY ("offeringId", "courseId") REFERENCES "Offering"("id", "courseId");

-- One for each student and exam. What was deleted stands in nobody's way.
CREATE UNIQUE INDEX "ExamNote_author" ON "ExamNote" ("offeringId", "semesterId", "exam", "authorTag") WHERE "deletedAt" IS NULL;

ALTER TABLE "ExamNote"
  ADD CONSTRAINT "ExamNote_body_length" CHECK ("deletedAt" IS NOT NULL OR char_length("body") BETWEEN 10 AND 2000),
  ADD CONSTRAINT "ExamNote_lists" CHECK (cardinality("questions") <= 8 AND cardinality("examples") <= 10),
  ADD CONSTRAINT "ExamNote_counts" CHECK ("helpfulCount" >= 0),
  ADD CONSTRAINT "ExamNote_idempotency" CHECK (("idempotencyTag" IS NULL) = ("idempotencyPrint" IS NULL));

CREATE INDEX "ExamNote_idempotency_due" ON "ExamNote" ("createdAt") WHERE "idempotencyTag" IS NOT NULL;
CREATE INDEX "ExamNote_deleted" ON "ExamNote" ("deletedAt") WHERE "deletedAt" IS NOT NULL AND "body" <> '';
CREATE INDEX "ExamNote_sealed_deleted" ON "ExamNote" ("id") WHERE "deletedAt" IS NOT NULL;

ALTER TABLE "Offering"
  ADD COLUMN "examNoteCount" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT "Offering_examNoteCount" CHECK ("examNoteCount" >= 0);
