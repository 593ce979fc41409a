-- What students say of a course as somebody teaches it, sealed like an anonymous post.
CREATE TYPE "Amount" AS ENUM ('many', 'some', 'none');
CREATE TYPE "Grading" AS ENUM ('generous', 'normal', 'strict');
CREATE TYPE "Attendance" AS ENUM ('called', 'seats', 'electronic', 'none', 'mixed');

CREATE TABLE "Review" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "courseId" UUID NOT NULL,
  "offeringId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "authorTag" BYTEA NOT NULL,
  "sealedOwner" BYTEA NOT NULL,
  "stars" INTEGER NOT NULL,
  "assignments" "Amount" NOT NULL,
  "teamwork" "Amount" NOT NULL,
  "grading" "Grading" NOT NULL,
  "attendance" "Attendance" NOT NULL,
  "exams" INTEGER NOT NULL,
  "body" TEXT NOT NULL,
  "tookIt" BOOLEAN NOT NULL,
  "helpfulCount" INTEGER NOT NULL DEFAULT 0,
  "deletedAt" TIMESTAMPTZ(3),
  "editedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "idempotencyTag" BYTEA,
  "idempotencyPrint" BYTEA,
  CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReviewVote" (
  "reviewId" UUID NOT NULL,
  "tag" BYTEA NOT NULL,
  CONSTRAINT "ReviewVote_pkey" PRIMARY KEY ("reviewId","tag")
);

CREATE UNIQUE INDEX "Review_idempotencyTag_key" ON "Review"("idempotencyTag");
CREATE INDEX "Review_courseId_id_idx" ON "Review"("courseId", "id" DESC);
CREATE INDEX "Review_offeringId_id_idx" ON "Review"("offeringId", "id" DESC);
CREATE INDEX "Review_universityId_id_idx" ON "Review"("universityId", "id" DESC);
CREATE INDEX "Review_courseId_helpfulCount_id_idx" ON "Review"("courseId", "helpfulCount" DESC, "id" DESC);
CREATE INDEX "Review_offeringId_helpfulCount_id_idx" ON "Review"("offeringId", "helpfulCount" DESC, "id" DESC);

ALTER TABLE "Review" ADD CONSTRAINT "Review_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "Offering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_semesterId_fkey" FOREIGN KEY ("semesterId") REFERENCES "Semester"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewVote" ADD CONSTRAINT "ReviewVote_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A review stays with its course, and within its university.
ALTER TABLE "Course" ADD CONSTRAINT "Course_id_universityId_key" UNIQUE ("id", "universityId");
ALTER TABLE "Semester" ADD CONSTRAINT "Semester_id_universityId_key" UNIQUE ("id", "universityId");
ALTER TABLE "Offering" ADD CONSTRAINT "Offering_id_courseId_key" UNIQUE ("id", "courseId");
ALTER TABLE "Review" ADD CONSTRAINT "Review_course_university_fkey" FOREIGN KEY ("courseId", "universityId") REFERENCES "Course"("id", "universityId");
ALTER TABLE "Review" ADD CONSTRAINT "Review_semester_university_fkey" FOREIGN KEY ("semesterId", "universityId") REFERENCES "Semester"("id", "universityId");
ALTER TABLE "Review" ADD CONSTRAINT "Review_offering_course_fkey" FOREIGN KEY ("offeringId", "courseId") REFERENCES "Offering"("id", "courseId");

-- One for each student, offering and semester. What was deleted stands in nobody's way.
CREATE UNIQUE INDEX "Review_author" ON "Review" ("offeringId", "semesterId", "authorTag") WHERE "deletedAt" IS NULL;

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_stars" CHECK ("stars" BETWEEN 1 AND 5),
  ADD CONSTRAINT "Review_exams" CHECK ("exams" BETWEEN 0 AND 4),
  ADD CONSTRAINT "Review_body_length" CHECK ("deletedAt" IS NOT NULL OR char_length("body") BETWEEN 20 AND 2000),
  ADD CONSTRAINT "Review_counts" CHECK ("helpfulCount" >= 0),
  ADD CONSTRAINT "Review_idempotency" CHECK (("idempotencyTag" IS NULL) = ("idempotencyPrint" IS NULL));

-- The housekeeping finds what is a day old, what was deleted, and what looks like it.
CREATE INDEX "Review_idempotency_due" ON "Review" ("createdAt") WHERE "idempotencyTag" IS NOT NULL;
CREATE INDEX "Review_deleted" ON "Review" ("deletedAt") WHERE "deletedAt" IS NOT NULL AND "body" <> '';
CREATE INDEX "Review_sealed_deleted" ON "Review" ("id") WHERE "deletedAt" IS NOT NULL;

-- How often each answer was given: 1 to 5 stars, then the options of each factor (lib/reviews/tally). What follows from
-- it the database works out by itself; of fewer than three reviews there is no mean.
ALTER TABLE "Offering" ADD COLUMN "tally" INTEGER[] NOT NULL DEFAULT array_fill(0, ARRAY[24]);
ALTER TABLE "Offering"
  ADD COLUMN "reviewCount" INTEGER NOT NULL GENERATED ALWAYS AS
    ("tally"[1] + "tally"[2] + "tally"[3] + "tally"[4] + "tally"[5]) STORED,
  ADD COLUMN "rating" INTEGER GENERATED ALWAYS AS (
    CASE WHEN "tally"[1] + "tally"[2] + "tally"[3] + "tally"[4] + "tally"[5] >= 3 THEN
      round(100.0 * ("tally"[1] + 2 * "tally"[2] + 3 * "tally"[3] + 4 * "tally"[4] + 5 * "tally"[5])
        / ("tally"[1] + "tally"[2] + "tally"[3] + "tally"[4] + "tally"[5]))::int END) STORED,
  ADD CONSTRAINT "Offering_tally" CHECK (cardinality("tally") = 24 AND 0 <= ALL ("tally"));
