-- The filter that is asked for most, and that leaves the fewest.
CREATE INDEX "Section_departments" ON "Section" USING gin ("departments") WHERE "removedAt" IS NULL;
