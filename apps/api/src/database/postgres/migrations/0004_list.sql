DROP INDEX "accounts_structure";--> statement-breakpoint
ALTER TABLE "progress" ADD COLUMN "structure" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "progress" SET "structure" = (SELECT "structure" FROM "accounts" WHERE "accounts"."id" = "progress"."account");--> statement-breakpoint
CREATE INDEX "progress_list" ON "progress" USING btree ("structure","account");--> statement-breakpoint
CREATE INDEX "accounts_structure" ON "accounts" USING btree ("structure","id");