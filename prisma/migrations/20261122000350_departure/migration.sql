-- What was deleted and still has its words: the housekeeping reads these few, not all that ever went.
DROP INDEX "Post_deleted";
DROP INDEX "Comment_deleted";
CREATE INDEX "Post_deleted" ON "Post" ("deletedAt") WHERE "deletedAt" IS NOT NULL AND "body" <> '';
CREATE INDEX "Comment_deleted" ON "Comment" ("deletedAt") WHERE "deletedAt" IS NOT NULL AND "body" <> '';

-- Where the owner of a deleted row is forgotten, other deleted rows are sealed anew beside it.
CREATE INDEX "Post_sealed_deleted" ON "Post" ("id") WHERE "anonymous" AND "deletedAt" IS NOT NULL;
CREATE INDEX "Comment_sealed_deleted" ON "Comment" ("id") WHERE "anonymous" AND "deletedAt" IS NOT NULL;
