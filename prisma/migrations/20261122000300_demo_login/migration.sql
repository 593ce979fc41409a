-- Registration asks for four characters (lib/accounts/schema.ts); the demo has an account of three, jun.
ALTER TABLE "User" DROP CONSTRAINT "User_loginId_form";
ALTER TABLE "User" ADD CONSTRAINT "User_loginId_form" CHECK ("leftOn" IS NOT NULL OR "loginId" ~ '^[a-z0-9_]{3,20}$');
