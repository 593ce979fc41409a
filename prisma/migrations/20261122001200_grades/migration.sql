-- The grades of each semester as their owner keeps them, and what they want to reach.
CREATE TABLE "GradeSheet" (
  "userId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "GradeSheet_pkey" PRIMARY KEY ("userId","semesterId")
);

CREATE TABLE "GradeRow" (
  "userId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "sectionId" UUID,
  "title" TEXT NOT NULL,
  "halfCredits" INTEGER NOT NULL,
  "grade" TEXT,
  "isMajor" BOOLEAN NOT NULL DEFAULT false,
  "isRetake" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "GradeRow_pkey" PRIMARY KEY ("userId","semesterId","position")
);

CREATE TABLE "GradeGoal" (
  "userId" UUID NOT NULL,
  "halfCredits" INTEGER NOT NULL DEFAULT 260,
  "average" INTEGER,
  CONSTRAINT "GradeGoal_pkey" PRIMARY KEY ("userId")
);

CREATE INDEX "GradeRow_sectionId_idx" ON "GradeRow"("sectionId");

ALTER TABLE "GradeSheet" ADD CONSTRAINT "GradeSheet_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "GradeSheet" ADD CONSTRAINT "GradeSheet_semesterId_fkey" FOREIGN KEY ("semesterId") REFERENCES "Semester"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GradeRow" ADD CONSTRAINT "GradeRow_userId_semesterId_fkey" FOREIGN KEY ("userId", "semesterId") REFERENCES "GradeSheet"("userId", "semesterId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "GradeRow" ADD CONSTRAINT "GradeRow_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "GradeGoal" ADD CONSTRAINT "GradeGoal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX "GradeRow_section" ON "GradeRow" ("userId", "semesterId", "sectionId") WHERE "sectionId" IS NOT NULL;

ALTER TABLE "GradeRow"
  ADD CONSTRAINT "GradeRow_position" CHECK ("position" BETWEEN 0 AND 39),
  ADD CONSTRAINT "GradeRow_title" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "GradeRow_halfCredits" CHECK ("halfCredits" BETWEEN 0 AND 200),
  ADD CONSTRAINT "GradeRow_grade" CHECK ("grade" IN
    ('A+', 'A0', 'A-', 'B+', 'B0', 'B-', 'C+', 'C0', 'C-', 'D+', 'D0', 'D-', 'F', 'P', 'NP'));
ALTER TABLE "GradeGoal"
  ADD CONSTRAINT "GradeGoal_halfCredits" CHECK ("halfCredits" BETWEEN 0 AND 600),
  ADD CONSTRAINT "GradeGoal_average" CHECK ("average" BETWEEN 0 AND 450);

-- How averages are rounded is the university's to say.
ALTER TABLE "University" ADD CONSTRAINT "University_gradeRounding" CHECK ("gradeRounding" IN ('round', 'floor'));
