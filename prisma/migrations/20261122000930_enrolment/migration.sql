-- What a student wants to register for, in which order, and what is tried when a class is full.
CREATE TYPE "ChoiceTick" AS ENUM ('none', 'won', 'lost');

CREATE TABLE "Enrolment" (
  "timetableId" UUID NOT NULL,
  "halfCreditCap" INTEGER NOT NULL DEFAULT 36,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("timetableId")
);

CREATE TABLE "EnrolmentChoice" (
  "timetableId" UUID NOT NULL,
  "sectionId" UUID NOT NULL,
  "wish" INTEGER NOT NULL,
  "place" INTEGER NOT NULL,
  "tick" "ChoiceTick" NOT NULL DEFAULT 'none',
  CONSTRAINT "EnrolmentChoice_pkey" PRIMARY KEY ("timetableId","sectionId")
);

CREATE UNIQUE INDEX "EnrolmentChoice_timetableId_wish_place_key" ON "EnrolmentChoice"("timetableId", "wish", "place");
CREATE INDEX "EnrolmentChoice_sectionId_idx" ON "EnrolmentChoice"("sectionId");

ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_timetableId_fkey" FOREIGN KEY ("timetableId") REFERENCES "Timetable"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EnrolmentChoice" ADD CONSTRAINT "EnrolmentChoice_timetableId_fkey" FOREIGN KEY ("timetableId") REFERENCES "Enrolment"("timetableId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EnrolmentChoice" ADD CONSTRAINT "EnrolmentChoice_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_halfCreditCap" CHECK ("halfCreditCap" BETWEEN 0 AND 200);
ALTER TABLE "EnrolmentChoice"
  ADD CONSTRAINT "EnrolmentChoice_wish" CHECK ("wish" BETWEEN 0 AND 29),
  ADD CONSTRAINT "EnrolmentChoice_place" CHECK ("place" BETWEEN 0 AND 5);
