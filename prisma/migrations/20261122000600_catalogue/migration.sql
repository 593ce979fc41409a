-- The catalogue: Course -> Offering -> Section -> Meeting with its rooms; and the imports that fill it.

CREATE TYPE "Term" AS ENUM ('first', 'summer', 'second', 'winter');
CREATE TYPE "ImportStatus" AS ENUM ('reading', 'needs_mapping', 'ready', 'committing', 'done', 'failed', 'rolled_back');
CREATE TYPE "IssueLevel" AS ENUM ('info', 'warning', 'error');
CREATE TYPE "ChangeKind" AS ENUM ('added', 'changed', 'removed');

CREATE TABLE "AuditEntry" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "actorId" UUID,
  "action" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "detail" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Semester" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "year" INTEGER NOT NULL,
  "term" "Term" NOT NULL,
  "startsOn" DATE NOT NULL,
  "endsOn" DATE NOT NULL,
  "catalogueVersion" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "Semester_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Course" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Offering" (
  "id" UUID NOT NULL,
  "courseId" UUID NOT NULL,
  "professor" TEXT NOT NULL,
  CONSTRAINT "Offering_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Section" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "courseId" UUID NOT NULL,
  "offeringId" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "professor" TEXT NOT NULL,
  "targets" JSONB NOT NULL,
  "halfCredits" INTEGER,
  "capacity" INTEGER,
  "freshmanCapacity" INTEGER,
  "language" TEXT NOT NULL DEFAULT '',
  "mode" TEXT NOT NULL DEFAULT '',
  "remark" TEXT NOT NULL DEFAULT '',
  "rawTime" TEXT NOT NULL DEFAULT '',
  "rawPlace" TEXT NOT NULL DEFAULT '',
  "rooms" TEXT[],
  "addedCount" INTEGER NOT NULL DEFAULT 0,
  "removedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Meeting" (
  "sectionId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "weekday" INTEGER NOT NULL,
  "startMinute" INTEGER NOT NULL,
  "endMinute" INTEGER NOT NULL,
  "kind" TEXT NOT NULL DEFAULT '',
  "rooms" TEXT[],
  CONSTRAINT "Meeting_pkey" PRIMARY KEY ("sectionId","position")
);

CREATE TABLE "ImportProfile" (
  "universityId" UUID NOT NULL,
  "profile" JSONB NOT NULL,
  CONSTRAINT "ImportProfile_pkey" PRIMARY KEY ("universityId")
);

CREATE TABLE "CatalogueImport" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "semesterId" UUID NOT NULL,
  "startedById" UUID,
  "fileName" TEXT NOT NULL,
  "byteSize" INTEGER NOT NULL,
  "checksum" BYTEA NOT NULL,
  "status" "ImportStatus" NOT NULL DEFAULT 'reading',
  "done" INTEGER NOT NULL DEFAULT 0,
  "total" INTEGER NOT NULL DEFAULT 0,
  "profile" JSONB,
  "mapping" JSONB,
  "summary" JSONB,
  "failure" TEXT,
  "version" INTEGER,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "idempotencyTag" BYTEA,
  "idempotencyPrint" BYTEA,
  CONSTRAINT "CatalogueImport_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ImportFile" (
  "importId" UUID NOT NULL,
  "bytes" BYTEA NOT NULL,
  CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("importId")
);

CREATE TABLE "ImportIssue" (
  "importId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "row" INTEGER NOT NULL,
  "level" "IssueLevel" NOT NULL,
  "text" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  CONSTRAINT "ImportIssue_pkey" PRIMARY KEY ("importId","position")
);

CREATE TABLE "SectionChange" (
  "importId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" "ChangeKind" NOT NULL,
  "sectionId" UUID NOT NULL,
  "row" INTEGER NOT NULL,
  "before" JSONB,
  "after" JSONB,
  CONSTRAINT "SectionChange_pkey" PRIMARY KEY ("importId","position")
);

CREATE INDEX "AuditEntry_universityId_id_idx" ON "AuditEntry"("universityId", "id");
CREATE UNIQUE INDEX "Semester_universityId_year_term_key" ON "Semester"("universityId", "year", "term");
CREATE UNIQUE INDEX "Course_universityId_code_key" ON "Course"("universityId", "code");
CREATE UNIQUE INDEX "Course_id_code_key" ON "Course"("id", "code");
CREATE UNIQUE INDEX "Offering_courseId_professor_key" ON "Offering"("courseId", "professor");
CREATE UNIQUE INDEX "Offering_id_courseId_professor_key" ON "Offering"("id", "courseId", "professor");
CREATE INDEX "Section_offeringId_idx" ON "Section"("offeringId");
CREATE UNIQUE INDEX "Section_semesterId_courseId_number_key" ON "Section"("semesterId", "courseId", "number");
CREATE UNIQUE INDEX "CatalogueImport_idempotencyTag_key" ON "CatalogueImport"("idempotencyTag");
CREATE INDEX "CatalogueImport_universityId_id_idx" ON "CatalogueImport"("universityId", "id");
CREATE UNIQUE INDEX "CatalogueImport_semesterId_version_key" ON "CatalogueImport"("semesterId", "version");
CREATE INDEX "SectionChange_sectionId_idx" ON "SectionChange"("sectionId");

ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Semester" ADD CONSTRAINT "Semester_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Course" ADD CONSTRAINT "Course_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Offering" ADD CONSTRAINT "Offering_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Section" ADD CONSTRAINT "Section_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Section" ADD CONSTRAINT "Section_semesterId_fkey" FOREIGN KEY ("semesterId") REFERENCES "Semester"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Section" ADD CONSTRAINT "Section_courseId_code_fkey" FOREIGN KEY ("courseId", "code") REFERENCES "Course"("id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Section" ADD CONSTRAINT "Section_offeringId_courseId_professor_fkey" FOREIGN KEY ("offeringId", "courseId", "professor") REFERENCES "Offering"("id", "courseId", "professor") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ImportProfile" ADD CONSTRAINT "ImportProfile_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CatalogueImport" ADD CONSTRAINT "CatalogueImport_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CatalogueImport" ADD CONSTRAINT "CatalogueImport_semesterId_fkey" FOREIGN KEY ("semesterId") REFERENCES "Semester"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CatalogueImport" ADD CONSTRAINT "CatalogueImport_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CatalogueImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ImportIssue" ADD CONSTRAINT "ImportIssue_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CatalogueImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SectionChange" ADD CONSTRAINT "SectionChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CatalogueImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One value out of each target, once and in order, for filters.
CREATE FUNCTION moram_targets(targets jsonb, field text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT target ->> field FROM jsonb_array_elements(targets) AS t(target)
    WHERE target ->> field <> '' ORDER BY 1
  );
END $$;

-- What a section is found by: title, code and number, professor, place and rooms.
CREATE FUNCTION moram_section_text(title text, code text, number text, professor text, place text, rooms text[])
RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN public.moram_fold(concat_ws(chr(10), title, code || '-' || number, professor, place, array_to_string(rooms, chr(10))));
END $$;

ALTER TABLE "Section"
  ADD COLUMN "departments" TEXT[] GENERATED ALWAYS AS (moram_targets("targets", 'department')) STORED,
  ADD COLUMN "years" TEXT[] GENERATED ALWAYS AS (moram_targets("targets", 'year')) STORED,
  ADD COLUMN "classifications" TEXT[] GENERATED ALWAYS AS (moram_targets("targets", 'classification')) STORED,
  ADD COLUMN "foldedText" TEXT GENERATED ALWAYS AS
    (moram_section_text("title", "code", "number", "professor", "rawPlace", "rooms")) STORED,
  ADD COLUMN "initials" TEXT GENERATED ALWAYS AS (moram_initials(moram_fold("title"))) STORED;

CREATE INDEX "Section_text_grams" ON "Section" USING gin (moram_grams("foldedText")) WHERE "removedAt" IS NULL;
CREATE INDEX "Section_initials_grams" ON "Section" USING gin (moram_grams("initials")) WHERE "removedAt" IS NULL;
CREATE INDEX "Section_title" ON "Section" ("semesterId", "title" COLLATE "C", "id") WHERE "removedAt" IS NULL;
CREATE INDEX "Section_code" ON "Section" ("semesterId", "code" COLLATE "C", "number" COLLATE "C", "id") WHERE "removedAt" IS NULL;

ALTER TABLE "Semester"
  ADD CONSTRAINT "Semester_year" CHECK ("year" BETWEEN 1900 AND 2099),
  ADD CONSTRAINT "Semester_days" CHECK ("startsOn" <= "endsOn");

ALTER TABLE "Course"
  ADD CONSTRAINT "Course_code" CHECK (char_length("code") BETWEEN 1 AND 100),
  ADD CONSTRAINT "Course_title" CHECK (char_length("title") BETWEEN 1 AND 300);

ALTER TABLE "Section"
  ADD CONSTRAINT "Section_title" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Section_halfCredits" CHECK ("halfCredits" BETWEEN 0 AND 200),
  ADD CONSTRAINT "Section_capacity" CHECK ("capacity" >= 0 AND "freshmanCapacity" >= 0),
  ADD CONSTRAINT "Section_addedCount" CHECK ("addedCount" >= 0),
  ADD CONSTRAINT "Section_targets" CHECK (jsonb_typeof("targets") = 'array');

ALTER TABLE "Meeting"
  ADD CONSTRAINT "Meeting_weekday" CHECK ("weekday" BETWEEN 0 AND 6),
  ADD CONSTRAINT "Meeting_minutes" CHECK ("startMinute" >= 0 AND "startMinute" < "endMinute" AND "endMinute" <= 1440);

-- One import per semester at a time.
CREATE UNIQUE INDEX "CatalogueImport_open" ON "CatalogueImport" ("semesterId")
  WHERE "status" IN ('reading', 'needs_mapping', 'ready', 'committing');

ALTER TABLE "CatalogueImport"
  ADD CONSTRAINT "CatalogueImport_version" CHECK (("version" IS NOT NULL) = ("status" IN ('done', 'rolled_back'))),
  ADD CONSTRAINT "CatalogueImport_failure" CHECK (("failure" IS NOT NULL) = ("status" = 'failed')),
  ADD CONSTRAINT "CatalogueImport_progress" CHECK ("done" >= 0 AND "done" <= "total"),
  ADD CONSTRAINT "CatalogueImport_idempotency" CHECK (("idempotencyTag" IS NULL) = ("idempotencyPrint" IS NULL));

ALTER TABLE "SectionChange"
  ADD CONSTRAINT "SectionChange_sides" CHECK (("before" IS NULL) = ("kind" = 'added') AND ("after" IS NULL) = ("kind" = 'removed'));

CREATE FUNCTION moram_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only ever added to';
END $$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION moram_append_only();
