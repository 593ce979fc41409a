-- Finding in the catalogue: when a section meets as one value of its own row, and courses by their names.

-- Pairs of start and end as stretches of the week.
CREATE FUNCTION moram_hours(minutes integer[]) RETURNS int4multirange LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce((
    SELECT range_agg(int4range(minutes[place], minutes[place + 1]))
    FROM generate_series(1, array_length(minutes, 1), 2) AS place
  ), '{}');
END $$;

ALTER TABLE "Section"
  ADD COLUMN "weekMinutes" INTEGER[] NOT NULL DEFAULT '{}',
  ADD COLUMN "hours" int4multirange GENERATED ALWAYS AS (moram_hours("weekMinutes")) STORED;

UPDATE "Section" s SET "weekMinutes" = ARRAY(
  SELECT unnest(ARRAY[weekday * 1440 + "startMinute", weekday * 1440 + "endMinute"])
  FROM "Meeting" m WHERE m."sectionId" = s.id);

CREATE INDEX "Section_courseId_idx" ON "Section"("courseId");

ALTER TABLE "Course"
  ADD COLUMN "foldedText" TEXT GENERATED ALWAYS AS (moram_fold("title" || chr(10) || "code")) STORED,
  ADD COLUMN "initials" TEXT GENERATED ALWAYS AS (moram_initials(moram_fold("title"))) STORED;

CREATE INDEX "Course_title" ON "Course" ("universityId", "title" COLLATE "C", "id");
CREATE INDEX "Course_text_grams" ON "Course" USING gin (moram_grams("foldedText"));
CREATE INDEX "Course_initials_grams" ON "Course" USING gin (moram_grams("initials"));
