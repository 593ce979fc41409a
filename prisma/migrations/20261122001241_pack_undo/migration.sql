-- A pack that was taken away can be put back for ten minutes; another may take its years meanwhile.
ALTER TABLE "GraduationPack" ADD COLUMN "deletedAt" TIMESTAMPTZ(3);

ALTER TABLE "GraduationPack" DROP CONSTRAINT "GraduationPack_one";
ALTER TABLE "GraduationPack"
  ADD CONSTRAINT "GraduationPack_one" EXCLUDE USING gist (
    "universityId" WITH =,
    "departmentFolded" WITH =,
    int4range("fromYear", "toYear", '[]') WITH &&
  ) WHERE ("deletedAt" IS NULL);
