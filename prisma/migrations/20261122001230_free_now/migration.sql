-- Whether friends are told that somebody is free now: nobody is shown who has not said so.
ALTER TABLE "User" ADD COLUMN "sharesFreeNow" BOOLEAN NOT NULL DEFAULT false;
