-- The reading order of a thread, and one name for one board of a university.
CREATE INDEX "Comment_reading_order" ON "Comment" ("postId", coalesce("parentId", "id"), "id");
CREATE UNIQUE INDEX "Board_universityId_name_key" ON "Board" ("universityId", moram_fold("name"));
