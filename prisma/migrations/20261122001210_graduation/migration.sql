-- What a department asks for graduation of those who entered in certain years.
CREATE TABLE "GraduationPack" (
  "id" UUID NOT NULL,
  "universityId" UUID NOT NULL,
  "department" TEXT NOT NULL,
  "departmentFolded" TEXT NOT NULL,
  "fromYear" INTEGER NOT NULL,
  "toYear" INTEGER,
  "rules" JSONB NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "idempotencyTag" BYTEA,
  "idempotencyPrint" BYTEA,
  CONSTRAINT "GraduationPack_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "GraduationPack_idempotencyTag_key" ON "GraduationPack"("idempotencyTag");
CREATE INDEX "GraduationPack_universityId_id_idx" ON "GraduationPack"("universityId", "id");

ALTER TABLE "GraduationPack" ADD CONSTRAINT "GraduationPack_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody has two packs: one department's years never overlap. The index finds the one that holds, too.
ALTER TABLE "GraduationPack"
  ADD CONSTRAINT "GraduationPack_years" CHECK ("fromYear" <= "toYear"),
  ADD CONSTRAINT "GraduationPack_idempotency" CHECK (("idempotencyTag" IS NULL) = ("idempotencyPrint" IS NULL)),
  ADD CONSTRAINT "GraduationPack_one" EXCLUDE USING gist (
    "universityId" WITH =,
    "departmentFolded" WITH =,
    int4range("fromYear", "toYear", '[]') WITH &&
  );
