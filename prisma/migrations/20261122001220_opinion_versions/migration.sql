-- Two windows that edit the same review or note do not overwrite each other, and a note that was edited says so.
ALTER TABLE "Review" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ExamNote"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "editedAt" TIMESTAMPTZ(3);
