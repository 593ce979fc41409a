-- Ways out of a plan: a link to read it, and a feed for calendars. Of their secrets only a hash is kept.
CREATE TABLE "PlanShare" (
  "timetableId" UUID NOT NULL,
  "tokenHash" BYTEA NOT NULL,
  "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3),
  CONSTRAINT "PlanShare_pkey" PRIMARY KEY ("timetableId"),
  CONSTRAINT "PlanShare_tokenHash_length" CHECK (octet_length("tokenHash") = 32)
);

CREATE TABLE "PlanFeed" (
  "timetableId" UUID NOT NULL,
  "tokenHash" BYTEA NOT NULL,
  "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "PlanFeed_pkey" PRIMARY KEY ("timetableId"),
  CONSTRAINT "PlanFeed_tokenHash_length" CHECK (octet_length("tokenHash") = 32)
);

CREATE UNIQUE INDEX "PlanShare_tokenHash_key" ON "PlanShare"("tokenHash");
CREATE UNIQUE INDEX "PlanFeed_tokenHash_key" ON "PlanFeed"("tokenHash");

ALTER TABLE "PlanShare" ADD CONSTRAINT "PlanShare_timetableId_fkey" FOREIGN KEY ("timetableId") REFERENCES "Timetable"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlanFeed" ADD CONSTRAINT "PlanFeed_timetableId_fkey" FOREIGN KEY ("timetableId") REFERENCES "Timetable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Calendars ask when a plan was edited last: whoever moves the version moves this as well.
ALTER TABLE "Timetable" ADD COLUMN "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE FUNCTION moram_plan_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."editedAt" := greatest(clock_timestamp(), OLD."editedAt");
  RETURN NEW;
END $$;

CREATE TRIGGER "Timetable_edited" BEFORE UPDATE ON "Timetable"
  FOR EACH ROW WHEN (NEW."version" IS DISTINCT FROM OLD."version") EXECUTE FUNCTION moram_plan_edited();
