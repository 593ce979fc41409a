-- A semester in the order of names, with what is asked of every section of it: whole lists are counted and put in the
-- order of their ratings without a look at the table.
DROP INDEX "Section_title";
CREATE INDEX "Section_name" ON "Section"
  ("semesterId", "title" COLLATE "C", "code" COLLATE "C", "number" COLLATE "C", "id")
  INCLUDE ("courseId", "offeringId") WHERE "removedAt" IS NULL;

-- Every rating there is, for joining rather than for looking them up one by one.
CREATE INDEX "Offering_rating" ON "Offering" ("id") INCLUDE ("rating") WHERE "rating" IS NOT NULL;
