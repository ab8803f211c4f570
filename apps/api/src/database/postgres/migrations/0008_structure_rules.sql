ALTER TABLE "structures" ADD COLUMN "tutor_keys" integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "hidden_modules" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "sends_from" integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "sends_until" integer DEFAULT 19 NOT NULL;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "hours" integer;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "weekly_hours" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "hour_scale" text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "phone" text DEFAULT '' NOT NULL;